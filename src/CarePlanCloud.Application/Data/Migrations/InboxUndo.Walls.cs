using CarePlanCloud.Application.Data;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CarePlanCloud.Application.Data.Migrations;

/// <summary>A deletion that was taken in and taken back is not remembered: its row goes with it.</summary>
public partial class InboxUndo
{
    private static void Walls(MigrationBuilder migration) =>
        migration.Sql($"grant delete on exchange.withdrawal to {RowSecurity.AppRole};");
}
