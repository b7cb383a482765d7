using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CarePlanCloud.Application.Data.Migrations
{
    /// <inheritdoc />
    public partial class CareManagersDesk : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "partners");

            migrationBuilder.EnsureSchema(
                name: "reports");

            migrationBuilder.AddColumn<DateOnly>(
                name: "agreed_on",
                schema: "schedules",
                table: "service_slip",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "discount_percent",
                schema: "schedules",
                table: "service_line",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "inside_limit",
                schema: "masters",
                table: "service_code",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "limit_units",
                schema: "masters",
                table: "service_code",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "address1",
                schema: "clients",
                table: "client",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "address2",
                schema: "clients",
                table: "client",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<Guid>(
                name: "care_manager_id",
                schema: "clients",
                table: "client",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "contacts",
                schema: "clients",
                table: "client",
                type: "jsonb",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "note",
                schema: "clients",
                table: "client",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "phone",
                schema: "clients",
                table: "client",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "postal_code",
                schema: "clients",
                table: "client",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateOnly>(
                name: "request_filed_on",
                schema: "clients",
                table: "client",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "status",
                schema: "clients",
                table: "client",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "in_use");

            migrationBuilder.AddColumn<string>(
                name: "status_reason",
                schema: "clients",
                table: "client",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateOnly>(
                name: "status_since",
                schema: "clients",
                table: "client",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<uint>(
                name: "xmin",
                schema: "clients",
                table: "client",
                type: "xid",
                rowVersion: true,
                nullable: false,
                defaultValue: 0u);

            migrationBuilder.CreateTable(
                name: "benefit_rate_period",
                schema: "clients",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    client_id = table.Column<Guid>(type: "uuid", nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true),
                    percent = table.Column<int>(type: "integer", nullable: false),
                    reason = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_benefit_rate_period", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_benefit_rate_period_client_tenant_id_client_id",
                        columns: x => new { x.tenant_id, x.client_id },
                        principalSchema: "clients",
                        principalTable: "client",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "calendar_day",
                schema: "masters",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    is_holiday = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_calendar_day", x => new { x.tenant_id, x.day });
                    table.ForeignKey(
                        name: "fk_calendar_day_office_tenant_id",
                        column: x => x.tenant_id,
                        principalSchema: "offices",
                        principalTable: "office",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "certification",
                schema: "clients",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    client_id = table.Column<Guid>(type: "uuid", nullable: false),
                    insurer_number = table.Column<string>(type: "text", nullable: false),
                    insured_number = table.Column<string>(type: "text", nullable: false),
                    status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    applied_on = table.Column<DateOnly>(type: "date", nullable: true),
                    certified_on = table.Column<DateOnly>(type: "date", nullable: true),
                    care_level = table.Column<string>(type: "text", nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true),
                    limit_from = table.Column<DateOnly>(type: "date", nullable: true),
                    limit_to = table.Column<DateOnly>(type: "date", nullable: true),
                    benefit_limit = table.Column<int>(type: "integer", nullable: true),
                    kind_limits = table.Column<string>(type: "jsonb", nullable: false),
                    review_board_opinion = table.Column<string>(type: "text", nullable: false),
                    short_stay_days_before = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_certification", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_certification_client_tenant_id_client_id",
                        columns: x => new { x.tenant_id, x.client_id },
                        principalSchema: "clients",
                        principalTable: "client",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "insurer",
                schema: "clients",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    insurer_number = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_insurer", x => new { x.tenant_id, x.insurer_number });
                    table.ForeignKey(
                        name: "fk_insurer_office_tenant_id",
                        column: x => x.tenant_id,
                        principalSchema: "offices",
                        principalTable: "office",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "master_import",
                schema: "masters",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    insurer_number = table.Column<string>(type: "text", nullable: false),
                    file_name = table.Column<string>(type: "text", nullable: false),
                    added = table.Column<int>(type: "integer", nullable: false),
                    changed = table.Column<int>(type: "integer", nullable: false),
                    ended = table.Column<int>(type: "integer", nullable: false),
                    imported_by = table.Column<Guid>(type: "uuid", nullable: true),
                    imported_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_master_import", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_master_import_office_tenant_id",
                        column: x => x.tenant_id,
                        principalSchema: "offices",
                        principalTable: "office",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "office_profile",
                schema: "offices",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    postal_code = table.Column<string>(type: "text", nullable: false),
                    address1 = table.Column<string>(type: "text", nullable: false),
                    address2 = table.Column<string>(type: "text", nullable: false),
                    phone = table.Column<string>(type: "text", nullable: false),
                    fax = table.Column<string>(type: "text", nullable: false),
                    regional_grade = table.Column<int>(type: "integer", nullable: false),
                    week_starts_at_hour = table.Column<int>(type: "integer", nullable: false),
                    prints_consent_strip = table.Column<bool>(type: "boolean", nullable: false),
                    provider_copy_shows_all_lines = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_office_profile", x => x.tenant_id);
                    table.ForeignKey(
                        name: "fk_office_profile_office_tenant_id",
                        column: x => x.tenant_id,
                        principalSchema: "offices",
                        principalTable: "office",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "office_service_code",
                schema: "masters",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    insurer_number = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    code = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true),
                    name = table.Column<string>(type: "text", nullable: false),
                    search_key = table.Column<string>(type: "text", nullable: false),
                    units = table.Column<int>(type: "integer", nullable: true),
                    unit_of_count = table.Column<string>(type: "text", nullable: false),
                    rate_per_thousand = table.Column<int>(type: "integer", nullable: true),
                    inside_limit = table.Column<bool>(type: "boolean", nullable: false),
                    limit_units = table.Column<int>(type: "integer", nullable: true),
                    unit_price = table.Column<decimal>(type: "numeric(5,2)", precision: 5, scale: 2, nullable: true),
                    benefit_rate_percent = table.Column<int>(type: "integer", nullable: true),
                    fixed_fee = table.Column<int>(type: "integer", nullable: true),
                    import_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_office_service_code", x => new { x.tenant_id, x.insurer_number, x.code, x.valid_from });
                    table.ForeignKey(
                        name: "fk_office_service_code_office_tenant_id",
                        column: x => x.tenant_id,
                        principalSchema: "offices",
                        principalTable: "office",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "office_unit_price",
                schema: "masters",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    regional_grade = table.Column<int>(type: "integer", nullable: false),
                    labour_share = table.Column<int>(type: "integer", nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    price = table.Column<decimal>(type: "numeric(5,2)", precision: 5, scale: 2, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_office_unit_price", x => new { x.tenant_id, x.regional_grade, x.labour_share, x.valid_from });
                    table.ForeignKey(
                        name: "fk_office_unit_price_office_tenant_id",
                        column: x => x.tenant_id,
                        principalSchema: "offices",
                        principalTable: "office",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "overrun_allotment",
                schema: "schedules",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    slip_id = table.Column<Guid>(type: "uuid", nullable: false),
                    service_office_number = table.Column<string>(type: "text", nullable: false),
                    service_kind = table.Column<string>(type: "text", nullable: false),
                    units = table.Column<int>(type: "integer", nullable: false),
                    written_by = table.Column<Guid>(type: "uuid", nullable: true),
                    written_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_overrun_allotment", x => new { x.tenant_id, x.slip_id, x.service_office_number, x.service_kind });
                    table.ForeignKey(
                        name: "fk_overrun_allotment_service_slip_tenant_id_slip_id",
                        columns: x => new { x.tenant_id, x.slip_id },
                        principalSchema: "schedules",
                        principalTable: "service_slip",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "partner",
                schema: "partners",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_number = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    short_name = table.Column<string>(type: "text", nullable: false),
                    kana = table.Column<string>(type: "text", nullable: false),
                    search_key = table.Column<string>(type: "text", nullable: false),
                    service_kinds = table.Column<List<string>>(type: "text[]", nullable: false),
                    regional_grade = table.Column<int>(type: "integer", nullable: false),
                    add_on_codes = table.Column<List<string>>(type: "text[]", nullable: false),
                    discounts = table.Column<string>(type: "jsonb", nullable: false),
                    postal_code = table.Column<string>(type: "text", nullable: false),
                    address = table.Column<string>(type: "text", nullable: false),
                    phone = table.Column<string>(type: "text", nullable: false),
                    fax = table.Column<string>(type: "text", nullable: false),
                    note = table.Column<string>(type: "text", nullable: false),
                    is_active = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_partner", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_partner_office_tenant_id",
                        column: x => x.tenant_id,
                        principalSchema: "offices",
                        principalTable: "office",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "phrase",
                schema: "plans",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    owner_id = table.Column<Guid>(type: "uuid", nullable: true),
                    place = table.Column<string>(type: "text", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    uses = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_phrase", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_phrase_office_tenant_id",
                        column: x => x.tenant_id,
                        principalSchema: "offices",
                        principalTable: "office",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "plan_version",
                schema: "plans",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    client_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    plan_date = table.Column<DateOnly>(type: "date", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    forms = table.Column<string>(type: "jsonb", nullable: false),
                    based_on_id = table.Column<Guid>(type: "uuid", nullable: true),
                    agreed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    agreed_by = table.Column<string>(type: "text", nullable: false),
                    explained_by = table.Column<string>(type: "text", nullable: false),
                    handed_over_on = table.Column<DateOnly>(type: "date", nullable: true),
                    handed_over_by = table.Column<string>(type: "text", nullable: false),
                    written_by = table.Column<Guid>(type: "uuid", nullable: true),
                    written_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plan_version", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_plan_version_client_tenant_id_client_id",
                        columns: x => new { x.tenant_id, x.client_id },
                        principalSchema: "clients",
                        principalTable: "client",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "preventive_document",
                schema: "plans",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    client_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    date = table.Column<DateOnly>(type: "date", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    items = table.Column<string>(type: "jsonb", nullable: false),
                    rows = table.Column<string>(type: "jsonb", nullable: false),
                    illnesses = table.Column<string>(type: "jsonb", nullable: false),
                    family_chart = table.Column<byte[]>(type: "bytea", nullable: true),
                    delegated_office_number = table.Column<string>(type: "text", nullable: false),
                    agreed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    agreed_by = table.Column<string>(type: "text", nullable: false),
                    explained_by = table.Column<string>(type: "text", nullable: false),
                    handed_over_on = table.Column<DateOnly>(type: "date", nullable: true),
                    handed_over_by = table.Column<string>(type: "text", nullable: false),
                    written_by = table.Column<Guid>(type: "uuid", nullable: true),
                    written_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_preventive_document", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_preventive_document_client_tenant_id_client_id",
                        columns: x => new { x.tenant_id, x.client_id },
                        principalSchema: "clients",
                        principalTable: "client",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "print_run",
                schema: "reports",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    service_month = table.Column<DateOnly>(type: "date", nullable: false),
                    forms = table.Column<List<string>>(type: "text[]", nullable: false),
                    client_ids = table.Column<List<Guid>>(type: "uuid[]", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    done = table.Column<int>(type: "integer", nullable: false),
                    pages = table.Column<int>(type: "integer", nullable: false),
                    notes = table.Column<List<string>>(type: "text[]", nullable: false),
                    pdf = table.Column<byte[]>(type: "bytea", nullable: true),
                    requested_by = table.Column<Guid>(type: "uuid", nullable: true),
                    requested_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_print_run", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_print_run_office_tenant_id",
                        column: x => x.tenant_id,
                        principalSchema: "offices",
                        principalTable: "office",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "public_expense_period",
                schema: "clients",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    client_id = table.Column<Guid>(type: "uuid", nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true),
                    payer_number = table.Column<string>(type: "text", nullable: false),
                    recipient_number = table.Column<string>(type: "text", nullable: false),
                    percent = table.Column<int>(type: "integer", nullable: false),
                    own_payment = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_public_expense_period", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_public_expense_period_client_tenant_id_client_id",
                        columns: x => new { x.tenant_id, x.client_id },
                        principalSchema: "clients",
                        principalTable: "client",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_benefit_rate_period_tenant_id_client_id_valid_from",
                schema: "clients",
                table: "benefit_rate_period",
                columns: new[] { "tenant_id", "client_id", "valid_from" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_certification_tenant_id_client_id_valid_from",
                schema: "clients",
                table: "certification",
                columns: new[] { "tenant_id", "client_id", "valid_from" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_certification_tenant_id_valid_to",
                schema: "clients",
                table: "certification",
                columns: new[] { "tenant_id", "valid_to" });

            migrationBuilder.CreateIndex(
                name: "ix_office_service_code_tenant_id_search_key",
                schema: "masters",
                table: "office_service_code",
                columns: new[] { "tenant_id", "search_key" });

            migrationBuilder.CreateIndex(
                name: "ix_partner_tenant_id_office_number",
                schema: "partners",
                table: "partner",
                columns: new[] { "tenant_id", "office_number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_partner_tenant_id_search_key",
                schema: "partners",
                table: "partner",
                columns: new[] { "tenant_id", "search_key" });

            migrationBuilder.CreateIndex(
                name: "ix_phrase_tenant_id_place_owner_id",
                schema: "plans",
                table: "phrase",
                columns: new[] { "tenant_id", "place", "owner_id" });

            migrationBuilder.CreateIndex(
                name: "ix_plan_version_tenant_id_client_id_number",
                schema: "plans",
                table: "plan_version",
                columns: new[] { "tenant_id", "client_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_preventive_document_tenant_id_client_id_kind_number",
                schema: "plans",
                table: "preventive_document",
                columns: new[] { "tenant_id", "client_id", "kind", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_print_run_tenant_id_requested_at",
                schema: "reports",
                table: "print_run",
                columns: new[] { "tenant_id", "requested_at" });

            migrationBuilder.CreateIndex(
                name: "ix_public_expense_period_tenant_id_client_id_valid_from",
                schema: "clients",
                table: "public_expense_period",
                columns: new[] { "tenant_id", "client_id", "valid_from" });
            Walls(migrationBuilder);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "benefit_rate_period",
                schema: "clients");

            migrationBuilder.DropTable(
                name: "calendar_day",
                schema: "masters");

            migrationBuilder.DropTable(
                name: "certification",
                schema: "clients");

            migrationBuilder.DropTable(
                name: "insurer",
                schema: "clients");

            migrationBuilder.DropTable(
                name: "master_import",
                schema: "masters");

            migrationBuilder.DropTable(
                name: "office_profile",
                schema: "offices");

            migrationBuilder.DropTable(
                name: "office_service_code",
                schema: "masters");

            migrationBuilder.DropTable(
                name: "office_unit_price",
                schema: "masters");

            migrationBuilder.DropTable(
                name: "overrun_allotment",
                schema: "schedules");

            migrationBuilder.DropTable(
                name: "partner",
                schema: "partners");

            migrationBuilder.DropTable(
                name: "phrase",
                schema: "plans");

            migrationBuilder.DropTable(
                name: "plan_version",
                schema: "plans");

            migrationBuilder.DropTable(
                name: "preventive_document",
                schema: "plans");

            migrationBuilder.DropTable(
                name: "print_run",
                schema: "reports");

            migrationBuilder.DropTable(
                name: "public_expense_period",
                schema: "clients");

            migrationBuilder.DropColumn(
                name: "agreed_on",
                schema: "schedules",
                table: "service_slip");

            migrationBuilder.DropColumn(
                name: "discount_percent",
                schema: "schedules",
                table: "service_line");

            migrationBuilder.DropColumn(
                name: "inside_limit",
                schema: "masters",
                table: "service_code");

            migrationBuilder.DropColumn(
                name: "limit_units",
                schema: "masters",
                table: "service_code");

            migrationBuilder.DropColumn(
                name: "address1",
                schema: "clients",
                table: "client");

            migrationBuilder.DropColumn(
                name: "address2",
                schema: "clients",
                table: "client");

            migrationBuilder.DropColumn(
                name: "care_manager_id",
                schema: "clients",
                table: "client");

            migrationBuilder.DropColumn(
                name: "contacts",
                schema: "clients",
                table: "client");

            migrationBuilder.DropColumn(
                name: "note",
                schema: "clients",
                table: "client");

            migrationBuilder.DropColumn(
                name: "phone",
                schema: "clients",
                table: "client");

            migrationBuilder.DropColumn(
                name: "postal_code",
                schema: "clients",
                table: "client");

            migrationBuilder.DropColumn(
                name: "request_filed_on",
                schema: "clients",
                table: "client");

            migrationBuilder.DropColumn(
                name: "status",
                schema: "clients",
                table: "client");

            migrationBuilder.DropColumn(
                name: "status_reason",
                schema: "clients",
                table: "client");

            migrationBuilder.DropColumn(
                name: "status_since",
                schema: "clients",
                table: "client");

            migrationBuilder.DropColumn(
                name: "xmin",
                schema: "clients",
                table: "client");
        }
    }
}
