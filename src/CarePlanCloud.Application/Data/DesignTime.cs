using CarePlanCloud.Application.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace CarePlanCloud.Application.Data;

/// <summary>For <c>dotnet ef migrations add</c>; it only needs the model, so the connection is never opened.</summary>
internal sealed class DesignTime : IDesignTimeDbContextFactory<CareDb>
{
    public CareDb CreateDbContext(string[] args) => new(
        new DbContextOptionsBuilder<CareDb>().UseNpgsql("Host=unused").UseSnakeCaseNamingConvention().Options,
        new CurrentTenant());
}
