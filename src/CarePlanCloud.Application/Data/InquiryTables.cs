using CarePlanCloud.Application.Clients;
using CarePlanCloud.Application.Inquiries;
using CarePlanCloud.Application.Inquiries.Notices;
using CarePlanCloud.Application.Offices;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Data;

internal static class InquiryTables
{
    private const string Schema = "inquiries";

    public static void Configure(ModelBuilder builder)
    {
        var inquiry = builder.Entity<Inquiry>();
        inquiry.ToTable("inquiry", Schema);
        inquiry.HasKey(row => new { row.TenantId, row.Id });
        inquiry.HasIndex(row => new { row.TenantId, row.ThreadId }).IsUnique();
        inquiry.HasIndex(row => new { row.TenantId, row.ClientId, row.ServiceMonth });
        inquiry.HasOne<Office>().WithMany().HasForeignKey(row => row.TenantId);
        inquiry.HasOne<Client>().WithMany().HasForeignKey(row => new { row.TenantId, row.ClientId });
        inquiry.Property(row => row.Subject).AsWord();

        var post = builder.Entity<InquiryPost>();
        post.ToTable("post", Schema);
        post.HasKey(row => new { row.TenantId, row.Id });
        post.HasIndex(row => new { row.TenantId, row.InquiryId });
        post.HasIndex(row => row.TenantId).HasFilter("read_at is null").HasDatabaseName("ix_post_unread");
        post.Property(row => row.Kind).AsWord();
        post.HasOne<Inquiry>().WithMany().HasForeignKey(row => new { row.TenantId, row.InquiryId });

        var mail = builder.Entity<InquiryMailSetting>();
        mail.ToTable("mail_setting", Schema);
        mail.HasKey(row => new { row.TenantId, row.UserId });
        mail.HasOne<Office>().WithMany().HasForeignKey(row => row.TenantId);
    }
}
