using CarePlanCloud.Application.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Architecture.Tests.Violations;

internal sealed class UnfilteredRow : ITenantOwned
{
    public Guid TenantId { get; init; }

    public Guid Id { get; init; }
}

internal sealed class RowWithANamelessFilter : ITenantOwned
{
    public Guid TenantId { get; init; }

    public Guid Id { get; init; }
}

internal sealed class NobodysRow
{
    public Guid Id { get; init; }
}

internal sealed class DbOfViolations() : DbContext(new DbContextOptionsBuilder<DbOfViolations>().UseNpgsql("Host=unused").Options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<UnfilteredRow>();
        modelBuilder.Entity<NobodysRow>();
        modelBuilder.Entity<RowWithANamelessFilter>().HasQueryFilter(row => row.TenantId != Guid.Empty);
    }
}
