using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CarePlanCloud.Application.Tenancy;

/// <summary>
/// Tells PostgreSQL the office on every logical open of the connection, so that row-level security sees the same tenant as the query
/// filter. Without an office the setting is emptied, and the policies show nothing.
/// </summary>
internal sealed class TenantConnectionInterceptor(CurrentTenant tenant) : DbConnectionInterceptor
{
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = Command(connection);
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = Command(connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private DbCommand Command(DbConnection connection)
    {
        var command = connection.CreateCommand();
        command.CommandText = "select set_config('app.tenant_id', @tenant, false)";
        var parameter = command.CreateParameter();
        parameter.ParameterName = "tenant";
        parameter.Value = tenant.IdOrNull?.ToString() ?? "";
        command.Parameters.Add(parameter);
        return command;
    }
}
