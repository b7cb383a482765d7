using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace CarePlanCloud.Application.Data.Migrations
{
    /// <inheritdoc />
    public partial class Foundation : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "offices");

            migrationBuilder.EnsureSchema(
                name: "schedules");

            migrationBuilder.EnsureSchema(
                name: "plans");

            migrationBuilder.EnsureSchema(
                name: "clients");

            migrationBuilder.EnsureSchema(
                name: "identity");

            migrationBuilder.EnsureSchema(
                name: "audit");

            migrationBuilder.EnsureSchema(
                name: "ops");

            migrationBuilder.EnsureSchema(
                name: "exchange");

            migrationBuilder.EnsureSchema(
                name: "masters");

            migrationBuilder.CreateTable(
                name: "data_protection_key",
                schema: "identity",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    friendly_name = table.Column<string>(type: "text", nullable: true),
                    xml = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_data_protection_key", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "office",
                schema: "offices",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_number = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    kj_billing_id = table.Column<string>(type: "character varying(14)", maxLength: 14, nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    service_kind = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_office", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "outbox",
                schema: "ops",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    office_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    subject_id = table.Column<Guid>(type: "uuid", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    dispatched_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_outbox", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "service_code",
                schema: "masters",
                columns: table => new
                {
                    code = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true),
                    name = table.Column<string>(type: "text", nullable: false),
                    units = table.Column<int>(type: "integer", nullable: true),
                    unit_of_count = table.Column<string>(type: "text", nullable: false),
                    rate_per_thousand = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_service_code", x => new { x.code, x.valid_from });
                });

            migrationBuilder.CreateTable(
                name: "user",
                schema: "identity",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    display_name = table.Column<string>(type: "text", nullable: false),
                    user_name = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    normalized_user_name = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    email = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    normalized_email = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    email_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    password_hash = table.Column<string>(type: "text", nullable: true),
                    security_stamp = table.Column<string>(type: "text", nullable: true),
                    concurrency_stamp = table.Column<string>(type: "text", nullable: true),
                    phone_number = table.Column<string>(type: "text", nullable: true),
                    phone_number_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    two_factor_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    lockout_end = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    lockout_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    access_failed_count = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_user", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "api_key",
                schema: "offices",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    revoked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_api_key", x => x.id);
                    table.ForeignKey(
                        name: "fk_api_key_office_office_id",
                        column: x => x.office_id,
                        principalSchema: "offices",
                        principalTable: "office",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "client",
                schema: "clients",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    insurer_number = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    insured_number = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    kana = table.Column<string>(type: "text", nullable: false),
                    sex = table.Column<string>(type: "text", nullable: false),
                    birth_date = table.Column<DateOnly>(type: "date", nullable: true),
                    search_key = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_client", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_client_office_tenant_id",
                        column: x => x.tenant_id,
                        principalSchema: "offices",
                        principalTable: "office",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "entry",
                schema: "audit",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<long>(type: "bigint", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    actor_kind = table.Column<string>(type: "text", nullable: false),
                    actor_id = table.Column<Guid>(type: "uuid", nullable: true),
                    act = table.Column<string>(type: "text", nullable: false),
                    subject_id = table.Column<Guid>(type: "uuid", nullable: true),
                    previous_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    hash = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_entry", x => new { x.tenant_id, x.number });
                    table.ForeignKey(
                        name: "fk_entry_office_tenant_id",
                        column: x => x.tenant_id,
                        principalSchema: "offices",
                        principalTable: "office",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "idempotent_request",
                schema: "ops",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    key = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    request_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    status_code = table.Column<int>(type: "integer", nullable: true),
                    location = table.Column<string>(type: "text", nullable: true),
                    body = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_idempotent_request", x => new { x.tenant_id, x.key });
                    table.ForeignKey(
                        name: "fk_idempotent_request_office_tenant_id",
                        column: x => x.tenant_id,
                        principalSchema: "offices",
                        principalTable: "office",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "incoming",
                schema: "exchange",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    message_id = table.Column<Guid>(type: "uuid", nullable: true),
                    channel = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    received_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    sender_office_number = table.Column<string>(type: "text", nullable: false),
                    sender_service_kind = table.Column<string>(type: "text", nullable: false),
                    receiver_office_number = table.Column<string>(type: "text", nullable: false),
                    serial_number = table.Column<string>(type: "text", nullable: false),
                    service_month = table.Column<DateOnly>(type: "date", nullable: true),
                    content_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    records_read = table.Column<int>(type: "integer", nullable: false),
                    records_total = table.Column<int>(type: "integer", nullable: true),
                    client_count = table.Column<int>(type: "integer", nullable: false),
                    unit_findings = table.Column<string>(type: "jsonb", nullable: false),
                    findings = table.Column<string>(type: "jsonb", nullable: false),
                    checked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    imported_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_incoming", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_incoming_office_tenant_id",
                        column: x => x.tenant_id,
                        principalSchema: "offices",
                        principalTable: "office",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "outgoing",
                schema: "exchange",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    service_month = table.Column<DateOnly>(type: "date", nullable: false),
                    receiver_office_number = table.Column<string>(type: "text", nullable: false),
                    receiver_service_kind = table.Column<string>(type: "text", nullable: false),
                    serial_number = table.Column<string>(type: "text", nullable: false),
                    created_on = table.Column<DateOnly>(type: "date", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    requested_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    generated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    sent_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    delivered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    client_count = table.Column<int>(type: "integer", nullable: false),
                    record_count = table.Column<int>(type: "integer", nullable: false),
                    content_hash = table.Column<byte[]>(type: "bytea", nullable: true),
                    findings = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_outgoing", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_outgoing_office_tenant_id",
                        column: x => x.tenant_id,
                        principalSchema: "offices",
                        principalTable: "office",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "membership",
                schema: "offices",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    login_name = table.Column<string>(type: "text", nullable: false),
                    role = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_membership", x => x.id);
                    table.ForeignKey(
                        name: "fk_membership_office_office_id",
                        column: x => x.office_id,
                        principalSchema: "offices",
                        principalTable: "office",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_membership_user_user_id",
                        column: x => x.user_id,
                        principalSchema: "identity",
                        principalTable: "user",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "user_claim",
                schema: "identity",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    claim_type = table.Column<string>(type: "text", nullable: true),
                    claim_value = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_user_claim", x => x.id);
                    table.ForeignKey(
                        name: "fk_user_claim_user_user_id",
                        column: x => x.user_id,
                        principalSchema: "identity",
                        principalTable: "user",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "user_login",
                schema: "identity",
                columns: table => new
                {
                    login_provider = table.Column<string>(type: "text", nullable: false),
                    provider_key = table.Column<string>(type: "text", nullable: false),
                    provider_display_name = table.Column<string>(type: "text", nullable: true),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_user_login", x => new { x.login_provider, x.provider_key });
                    table.ForeignKey(
                        name: "fk_user_login_user_user_id",
                        column: x => x.user_id,
                        principalSchema: "identity",
                        principalTable: "user",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "user_token",
                schema: "identity",
                columns: table => new
                {
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    login_provider = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    value = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_user_token", x => new { x.user_id, x.login_provider, x.name });
                    table.ForeignKey(
                        name: "fk_user_token_user_user_id",
                        column: x => x.user_id,
                        principalSchema: "identity",
                        principalTable: "user",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "care_plan",
                schema: "plans",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    client_id = table.Column<Guid>(type: "uuid", nullable: false),
                    plan_date = table.Column<DateOnly>(type: "date", nullable: false),
                    sender_office_number = table.Column<string>(type: "text", nullable: false),
                    serial_number = table.Column<string>(type: "text", nullable: false),
                    overview = table.Column<string>(type: "jsonb", nullable: false),
                    needs = table.Column<string>(type: "jsonb", nullable: false),
                    week = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_care_plan", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_care_plan_client_tenant_id_client_id",
                        columns: x => new { x.tenant_id, x.client_id },
                        principalSchema: "clients",
                        principalTable: "client",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "client_supplement",
                schema: "clients",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    client_id = table.Column<Guid>(type: "uuid", nullable: false),
                    service_month = table.Column<DateOnly>(type: "date", nullable: true),
                    plan_date = table.Column<DateOnly>(type: "date", nullable: true),
                    sender_office_number = table.Column<string>(type: "text", nullable: false),
                    serial_number = table.Column<string>(type: "text", nullable: false),
                    care_level = table.Column<string>(type: "text", nullable: false),
                    limit_from = table.Column<DateOnly>(type: "date", nullable: true),
                    limit_to = table.Column<DateOnly>(type: "date", nullable: true),
                    benefit_limit = table.Column<int>(type: "integer", nullable: true),
                    items = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_client_supplement", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_client_supplement_client_tenant_id_client_id",
                        columns: x => new { x.tenant_id, x.client_id },
                        principalSchema: "clients",
                        principalTable: "client",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "service_slip",
                schema: "schedules",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    client_id = table.Column<Guid>(type: "uuid", nullable: false),
                    service_month = table.Column<DateOnly>(type: "date", nullable: false),
                    created_on = table.Column<DateOnly>(type: "date", nullable: false),
                    care_management_office_number = table.Column<string>(type: "text", nullable: false),
                    care_management_service_kind = table.Column<string>(type: "text", nullable: false),
                    care_manager_name = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_service_slip", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_service_slip_client_tenant_id_client_id",
                        columns: x => new { x.tenant_id, x.client_id },
                        principalSchema: "clients",
                        principalTable: "client",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "incoming_file",
                schema: "exchange",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    incoming_id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_incoming_file", x => new { x.tenant_id, x.incoming_id, x.position });
                    table.ForeignKey(
                        name: "fk_incoming_file_incoming_tenant_id_incoming_id",
                        columns: x => new { x.tenant_id, x.incoming_id },
                        principalSchema: "exchange",
                        principalTable: "incoming",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "outgoing_file",
                schema: "exchange",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    outgoing_id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_outgoing_file", x => new { x.tenant_id, x.outgoing_id, x.position });
                    table.ForeignKey(
                        name: "fk_outgoing_file_outgoing_tenant_id_outgoing_id",
                        columns: x => new { x.tenant_id, x.outgoing_id },
                        principalSchema: "exchange",
                        principalTable: "outgoing",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "benefit_sheet_row",
                schema: "schedules",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    slip_id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    items = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_benefit_sheet_row", x => new { x.tenant_id, x.slip_id, x.position });
                    table.ForeignKey(
                        name: "fk_benefit_sheet_row_service_slip_tenant_id_slip_id",
                        columns: x => new { x.tenant_id, x.slip_id },
                        principalSchema: "schedules",
                        principalTable: "service_slip",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "service_line",
                schema: "schedules",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    slip_id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    service_code = table.Column<string>(type: "text", nullable: false),
                    start_time = table.Column<TimeOnly>(type: "time without time zone", nullable: true),
                    end_time = table.Column<TimeOnly>(type: "time without time zone", nullable: true),
                    units = table.Column<int>(type: "integer", nullable: false),
                    service_office_number = table.Column<string>(type: "text", nullable: false),
                    service_office_name = table.Column<string>(type: "text", nullable: false),
                    satellite_number = table.Column<string>(type: "text", nullable: false),
                    tais_code = table.Column<string>(type: "text", nullable: false),
                    equipment_notification_code = table.Column<string>(type: "text", nullable: false),
                    equipment_name = table.Column<string>(type: "text", nullable: false),
                    detail_discriminator_code = table.Column<string>(type: "text", nullable: false),
                    short_stay_days_until_previous_month = table.Column<int>(type: "integer", nullable: true),
                    pro_rata_days = table.Column<string>(type: "text", nullable: false),
                    over30days = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_service_line", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_service_line_service_slip_tenant_id_slip_id",
                        columns: x => new { x.tenant_id, x.slip_id },
                        principalSchema: "schedules",
                        principalTable: "service_slip",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "slip_source",
                schema: "schedules",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    slip_id = table.Column<Guid>(type: "uuid", nullable: false),
                    phase = table.Column<short>(type: "smallint", nullable: false),
                    sender_office_number = table.Column<string>(type: "text", nullable: false),
                    serial_number = table.Column<string>(type: "text", nullable: false),
                    incoming_id = table.Column<Guid>(type: "uuid", nullable: true),
                    imported_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_slip_source", x => new { x.tenant_id, x.slip_id, x.phase, x.sender_office_number });
                    table.ForeignKey(
                        name: "fk_slip_source_service_slip_tenant_id_slip_id",
                        columns: x => new { x.tenant_id, x.slip_id },
                        principalSchema: "schedules",
                        principalTable: "service_slip",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_api_key_hash",
                schema: "offices",
                table: "api_key",
                column: "hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_api_key_office_id",
                schema: "offices",
                table: "api_key",
                column: "office_id");

            migrationBuilder.CreateIndex(
                name: "ix_care_plan_tenant_id_client_id_plan_date_sender_office_number",
                schema: "plans",
                table: "care_plan",
                columns: new[] { "tenant_id", "client_id", "plan_date", "sender_office_number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_client_tenant_id_insurer_number_insured_number",
                schema: "clients",
                table: "client",
                columns: new[] { "tenant_id", "insurer_number", "insured_number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_client_tenant_id_search_key",
                schema: "clients",
                table: "client",
                columns: new[] { "tenant_id", "search_key" });

            migrationBuilder.CreateIndex(
                name: "ix_client_supplement_tenant_id_client_id_service_month_plan_da",
                schema: "clients",
                table: "client_supplement",
                columns: new[] { "tenant_id", "client_id", "service_month", "plan_date", "sender_office_number" },
                unique: true)
                .Annotation("Npgsql:NullsDistinct", false);

            migrationBuilder.CreateIndex(
                name: "ix_entry_tenant_id_subject_id",
                schema: "audit",
                table: "entry",
                columns: new[] { "tenant_id", "subject_id" });

            migrationBuilder.CreateIndex(
                name: "ix_incoming_tenant_id_content_hash",
                schema: "exchange",
                table: "incoming",
                columns: new[] { "tenant_id", "content_hash" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_incoming_tenant_id_message_id",
                schema: "exchange",
                table: "incoming",
                columns: new[] { "tenant_id", "message_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_incoming_tenant_id_received_at",
                schema: "exchange",
                table: "incoming",
                columns: new[] { "tenant_id", "received_at" });

            migrationBuilder.CreateIndex(
                name: "ix_membership_office_id_login_name",
                schema: "offices",
                table: "membership",
                columns: new[] { "office_id", "login_name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_membership_user_id_office_id",
                schema: "offices",
                table: "membership",
                columns: new[] { "user_id", "office_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_office_kj_billing_id",
                schema: "offices",
                table: "office",
                column: "kj_billing_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_office_office_number",
                schema: "offices",
                table: "office",
                column: "office_number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_outbox_id",
                schema: "ops",
                table: "outbox",
                column: "id",
                filter: "dispatched_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_outgoing_tenant_id_requested_at",
                schema: "exchange",
                table: "outgoing",
                columns: new[] { "tenant_id", "requested_at" });

            migrationBuilder.CreateIndex(
                name: "ix_outgoing_tenant_id_serial_number",
                schema: "exchange",
                table: "outgoing",
                columns: new[] { "tenant_id", "serial_number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_service_line_tenant_id_slip_id_position",
                schema: "schedules",
                table: "service_line",
                columns: new[] { "tenant_id", "slip_id", "position" });

            migrationBuilder.CreateIndex(
                name: "ix_service_slip_tenant_id_client_id",
                schema: "schedules",
                table: "service_slip",
                columns: new[] { "tenant_id", "client_id" });

            migrationBuilder.CreateIndex(
                name: "ix_service_slip_tenant_id_service_month_client_id",
                schema: "schedules",
                table: "service_slip",
                columns: new[] { "tenant_id", "service_month", "client_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "EmailIndex",
                schema: "identity",
                table: "user",
                column: "normalized_email");

            migrationBuilder.CreateIndex(
                name: "UserNameIndex",
                schema: "identity",
                table: "user",
                column: "normalized_user_name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_user_claim_user_id",
                schema: "identity",
                table: "user_claim",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_user_login_user_id",
                schema: "identity",
                table: "user_login",
                column: "user_id");
            DayMarkPartitions(migrationBuilder);
            OutboxBell(migrationBuilder);
            Walls(migrationBuilder);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "api_key",
                schema: "offices");

            migrationBuilder.DropTable(
                name: "benefit_sheet_row",
                schema: "schedules");

            migrationBuilder.DropTable(
                name: "care_plan",
                schema: "plans");

            migrationBuilder.DropTable(
                name: "client_supplement",
                schema: "clients");

            migrationBuilder.DropTable(
                name: "data_protection_key",
                schema: "identity");

            migrationBuilder.DropTable(
                name: "day_mark",
                schema: "schedules");

            migrationBuilder.DropTable(
                name: "entry",
                schema: "audit");

            migrationBuilder.DropTable(
                name: "idempotent_request",
                schema: "ops");

            migrationBuilder.DropTable(
                name: "incoming_file",
                schema: "exchange");

            migrationBuilder.DropTable(
                name: "membership",
                schema: "offices");

            migrationBuilder.DropTable(
                name: "outbox",
                schema: "ops");

            migrationBuilder.DropTable(
                name: "outgoing_file",
                schema: "exchange");

            migrationBuilder.DropTable(
                name: "service_code",
                schema: "masters");

            migrationBuilder.DropTable(
                name: "service_line",
                schema: "schedules");

            migrationBuilder.DropTable(
                name: "slip_source",
                schema: "schedules");

            migrationBuilder.DropTable(
                name: "user_claim",
                schema: "identity");

            migrationBuilder.DropTable(
                name: "user_login",
                schema: "identity");

            migrationBuilder.DropTable(
                name: "user_token",
                schema: "identity");

            migrationBuilder.DropTable(
                name: "incoming",
                schema: "exchange");

            migrationBuilder.DropTable(
                name: "outgoing",
                schema: "exchange");

            migrationBuilder.DropTable(
                name: "service_slip",
                schema: "schedules");

            migrationBuilder.DropTable(
                name: "user",
                schema: "identity");

            migrationBuilder.DropTable(
                name: "client",
                schema: "clients");

            migrationBuilder.DropTable(
                name: "office",
                schema: "offices");
        }
    }
}
