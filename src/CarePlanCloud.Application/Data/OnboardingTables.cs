using CarePlanCloud.Application.Identity;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Application.Onboarding;
using CarePlanCloud.Application.Operating;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Data;

/// <summary>Applications, and what operators have and do: none of it belongs to an office.</summary>
internal static class OnboardingTables
{
    public static void Configure(ModelBuilder builder)
    {
        var application = builder.Entity<OfficeApplication>();
        application.ToTable("application", "onboarding");
        application.HasKey(row => row.Id);
        application.HasIndex(row => row.Number).IsUnique();
        application.HasIndex(row => new { row.State, row.WaitingSince });
        application.HasIndex(row => row.OfficeNumber);
        application.HasIndex(row => row.SubmittedAt);
        application.HasOne<Office>().WithMany().HasForeignKey(row => row.OfficeId);
        application.Property(row => row.State).AsWord();
        application.Property(row => row.Terms).AsWord();
        application.Property(row => row.Certificate!).AsJson();

        var person = builder.Entity<Operator>();
        person.ToTable("operator", "identity");
        person.HasKey(row => row.UserId);
        person.HasIndex(row => row.LoginName).IsUnique();
        
        // Who once was an operator stands in trails: neither the person nor the row goes.
        person.HasOne<User>().WithOne().HasForeignKey<Operator>(row => row.UserId).OnDelete(DeleteBehavior.Restrict);

        var act = builder.Entity<OperatorAct>();
        act.ToTable("operator_act", "ops");
        act.HasKey(row => row.Id);
        act.HasIndex(row => row.OfficeId);
        act.HasIndex(row => row.At);

        var announcement = builder.Entity<Announcement>();
        announcement.ToTable("announcement", "ops");
        announcement.HasKey(row => row.Id);
        announcement.HasIndex(row => row.ShownUntil);
        announcement.HasOne<Office>().WithMany().HasForeignKey(row => row.OfficeId);

        var stopped = builder.Entity<StoppedWorkCount>();
        stopped.ToTable("stopped_work", "ops");
        stopped.HasKey(row => new { row.OfficeId, row.Kind });
        stopped.HasOne<Office>().WithMany().HasForeignKey(row => row.OfficeId);
        stopped.Property(row => row.Kind).AsWord();

        var glass = builder.Entity<BreakGlass>();
        glass.ToTable("break_glass", "ops");
        glass.HasKey(row => row.Id);
        glass.HasIndex(row => new { row.OperatorId, row.OfficeId, row.EndsAt });
        glass.HasOne<Office>().WithMany().HasForeignKey(row => row.OfficeId).OnDelete(DeleteBehavior.Restrict);
        glass.HasOne<Operator>().WithMany().HasForeignKey(row => row.OperatorId).OnDelete(DeleteBehavior.Restrict);
    }
}
