using CarePlanCloud.Application.Data;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CarePlanCloud.Application.Data.Migrations;

/// <summary>Row-level security and grants of invitations, and how the directory of a whole country is searched.</summary>
public partial class Places
{
    private static void Walls(MigrationBuilder migration)
    {
        migration.TenantTable("partners.invitation");
        migration.SharedTable("partners.directory_import");

        // Pairs of neighbouring characters: Japanese names have no words to index, and people search by any part of one. Its cost keeps the
        // planner from working the pairs out row by row where a word is common: the index knows them.
        migration.Sql(
            """
            create function partners.pairs(words text) returns text[] language sql immutable strict parallel safe cost 10000 as $$
                select coalesce(array_agg(distinct substr(words, place, 2)), '{}') from generate_series(1, length(words) - 1) place
            $$;
            create index ix_directory_office_pairs on partners.directory_office using gin (partners.pairs(search_key));
            create index ix_directory_office_order on partners.directory_office (search_key collate "C", office_number);
            create index ix_directory_office_number on partners.directory_office (office_number text_pattern_ops);
            """);
    }
}
