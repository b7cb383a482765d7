using System.Text.Json;
using CarePlanCloud.Exchange;
using CarePlanCloud.Testing;
using CarePlanCloud.Web.Tests.Account;
using CarePlanCloud.Web.Tests.Hosting;
using Npgsql;

namespace CarePlanCloud.Web.Tests.Api;

/// <summary>
/// Every route of the API, called by an office with another office's number and with another office's ids: not found, always, whoever
/// asks, and the other office's data stay as they are. A new route must be added to <see cref="Calls"/>.
/// </summary>
public sealed class RouteIsolationTests(RouteIsolationTests.TwoOffices two) : IClassFixture<RouteIsolationTests.TwoOffices>
{
    private const string Office = "/api/v1/offices/{officeNumber}";

    // Route → the other office's id that belongs into it, the query, and a body that the other office itself could send.
    private static readonly Dictionary<string, (string? Id, string Query, Func<TwoOffices, HttpContent?> Body)> Calls = new()
    {
        [$"POST {Office}/inbox"] = (null, "", _ => Multipart.Of(Samples.Of(Samples.Slips))),
        [$"GET {Office}/inbox"] = (null, "", _ => null),
        [$"GET {Office}/inbox/{{id}}"] = ("incoming", "", _ => null),
        [$"GET {Office}/inbox/{{id}}/preview"] = ("incoming", "", _ => null),
        [$"GET {Office}/inbox/{{id}}/files"] = ("incoming", "", _ => null),
        [$"POST {Office}/inbox/{{id}}/import"] = ("incoming", "", _ => null),
        [$"POST {Office}/inbox/import"] = (null, "", _ => null),
        [$"POST {Office}/inbox/{{id}}/match"] = ("incoming", "", _ => Json(new { insurerNumber = "990011", insuredNumber = "9900000001", kind = "leave_out" })),
        [$"POST {Office}/inbox/{{id}}/return"] = ("incoming", "", _ => Json(new { reasons = new[] { "wrong_month" }, words = "" })),
        [$"POST {Office}/inbox/{{id}}/undo"] = ("incoming", "", _ => null),
        [$"GET {Office}/inbox/matches"] = (null, "", _ => null),
        [$"DELETE {Office}/inbox/matches/{{sender}}/{{insurer}}/{{insured}}"] = (null, "", _ => null),
        [$"GET {Office}/board"] = (null, $"?month={OfficeApi.Month}", _ => null),
        [$"GET {Office}/inquiries"] = (null, "", _ => null),
        [$"POST {Office}/inquiries"] = ("slip", "", two => Json(new { slipId = two.Ids["slip"], lineId = two.Ids["line"], day = 2, text = "中止ですか" })),
        [$"GET {Office}/inquiries/{{id}}"] = ("inquiry", "", _ => null),
        [$"POST {Office}/inquiries/{{id}}/posts"] = ("inquiry", "", _ => Json(new { text = "はい" })),
        [$"POST {Office}/inquiries/{{id}}/read"] = ("inquiry", "", _ => null),
        [$"POST {Office}/inquiries/{{id}}/close"] = ("inquiry", "", _ => null),
        [$"POST {Office}/inquiries/{{id}}/reopen"] = ("inquiry", "", _ => null),
        [$"GET {Office}/clients"] = (null, "", _ => null),
        [$"POST {Office}/clients"] = (null, "", _ => Json(ClientSamples.Client("0000999999"))),
        [$"GET {Office}/clients/{{id}}"] = ("client", "", _ => null),
        [$"PUT {Office}/clients/{{id}}"] = ("client", "", _ => Json(ClientSamples.Client("0000999999"))),
        [$"PUT {Office}/clients/{{id}}/status"] = ("client", "", _ => Json(new { status = "ended", since = "2026-11-01", reason = "転居" })),
        [$"POST {Office}/clients/{{id}}/certifications"] = ("client", "", _ => Json(ClientSamples.Certification("21", "2030-01-01", "2031-12-31"))),
        [$"PUT {Office}/clients/{{id}}/certifications/{{spanId}}"] = ("client", "", _ => Json(ClientSamples.Certification("21", "2030-01-01", "2031-12-31"))),
        [$"DELETE {Office}/clients/{{id}}/certifications/{{spanId}}"] = ("client", "", _ => null),
        [$"POST {Office}/clients/{{id}}/benefit-rates"] = ("client", "", _ => Json(ClientSamples.Rate)),
        [$"PUT {Office}/clients/{{id}}/benefit-rates/{{spanId}}"] = ("client", "", _ => Json(ClientSamples.Rate)),
        [$"DELETE {Office}/clients/{{id}}/benefit-rates/{{spanId}}"] = ("client", "", _ => null),
        [$"POST {Office}/clients/{{id}}/public-expenses"] = ("client", "", _ => Json(ClientSamples.Expense)),
        [$"PUT {Office}/clients/{{id}}/public-expenses/{{spanId}}"] = ("client", "", _ => Json(ClientSamples.Expense)),
        [$"DELETE {Office}/clients/{{id}}/public-expenses/{{spanId}}"] = ("client", "", _ => null),
        [$"GET {Office}/clients/{{id}}/forms/{{form}}.pdf"] = ("client", $"?month={OfficeApi.Month}", _ => null),
        [$"GET {Office}/clients/{{id}}/forms.pdf"] = ("client", $"?month={OfficeApi.Month}&forms=service_slip,benefit_sheet", _ => null),
        [$"GET {Office}/plans/{{id}}/forms.pdf"] = ("plan", "", _ => null),
        [$"POST {Office}/print-runs"] = (null, "", offices => Json(new { month = OfficeApi.Month, forms = new[] { "service_slip" }, clients = new[] { offices.Ids["client"] } })),
        [$"GET {Office}/print-runs"] = (null, $"?month={OfficeApi.Month}", _ => null),
        [$"GET {Office}/print-runs/{{id}}"] = ("run", "", _ => null),
        [$"GET {Office}/print-runs/{{id}}/pages.pdf"] = ("run", "", _ => null),
        [$"GET {Office}/client-changes"] = (null, "", _ => null),
        [$"POST {Office}/client-changes/{{id}}/decision"] = ("change", "", _ => Json(new { serialNumber = "20261025093200", take = new[] { "phone" } })),
        [$"GET {Office}/care-managers"] = (null, "", _ => null),
        [$"GET {Office}/insurers"] = (null, "", _ => null),
        [$"PUT {Office}/insurers/{{insurerNumber}}"] = (null, "", _ => Json(new { name = "例示市" })),
        [$"GET {Office}/service-slips"] = (null, $"?month={OfficeApi.Month}", _ => null),
        [$"GET {Office}/service-slips/{{id}}"] = ("slip", "", _ => null),
        [$"PUT {Office}/service-slips/{{id}}/actuals"] = ("slip", "", offices => Json(new { actuals = new[] { new { lineId = offices.Ids["line"], day = 2, count = 7 } } })),
        [$"POST {Office}/service-slips/{{id}}/lines"] = ("slip", "", _ => Json(new { serviceCode = "111111", start = "20:00", end = "20:30" })),
        [$"POST {Office}/service-slips"] = (null, "", _ => Json(new { clientId = Guid.NewGuid(), month = OfficeApi.Month, from = "empty" })),
        [$"PUT {Office}/service-slips/{{id}}/plan"] = ("slip", "", offices => Json(new { cells = new[] { new { lineId = offices.Ids["line"], day = 3, count = 1 } } })),
        [$"POST {Office}/service-slips/{{id}}/planned-lines"] = ("slip", "", _ => Json(new { serviceCode = "111111", start = "20:00", end = "20:30", serviceOfficeNumber = Demo.HomeHelp })),
        [$"PUT {Office}/service-slips/{{id}}/planned-lines/{{lineId}}"] = ("slip", "", _ => Json(new { serviceCode = "111111", start = "20:00", end = "20:30", serviceOfficeNumber = Demo.HomeHelp })),
        [$"DELETE {Office}/service-slips/{{id}}/planned-lines/{{lineId}}"] = ("slip", "", _ => null),
        [$"POST {Office}/service-slips/{{id}}/planned-lines/{{lineId}}/move"] = ("slip", "", _ => Json(new { direction = "down" })),
        [$"POST {Office}/service-slips/{{id}}/month-preview"] = ("slip", "", _ => Json(new { from = "last_month" })),
        [$"PUT {Office}/service-slips/{{id}}/month"] = ("slip", "", _ => Json(new { from = "last_month" })),
        [$"GET {Office}/service-slips/{{id}}/benefit-sheet"] = ("slip", "", _ => null),
        [$"PUT {Office}/service-slips/{{id}}/overrun-allotments"] = ("slip", "", _ => Json(new { allotments = Array.Empty<object>() })),
        [$"POST {Office}/outgoing/actuals"] = (null, "", _ => Json(new { month = OfficeApi.Month, destination = Demo.Planner })),
        [$"POST {Office}/outgoing/plans"] = (null, "", _ => Json(new { month = OfficeApi.Month, destination = Demo.Planner })),
        [$"POST {Office}/outgoing/preventive-plans"] = (null, "", _ => Json(new { month = OfficeApi.Month, destination = Demo.Planner })),
        [$"POST {Office}/outgoing/slips"] = (null, "", _ => Json(new { month = OfficeApi.Month, destination = Demo.Planner })),
        [$"POST {Office}/outgoing/plan-deletions"] = (null, "", _ => Json(new { month = OfficeApi.Month, destination = Demo.Planner })),
        [$"POST {Office}/outgoing/preventive-plan-deletions"] = (null, "", _ => Json(new { month = OfficeApi.Month, destination = Demo.Planner })),
        [$"POST {Office}/outgoing/slip-deletions"] = (null, "", _ => Json(new { month = OfficeApi.Month, destination = Demo.Planner })),
        [$"POST {Office}/outgoing/actuals-deletions"] = (null, "", _ => Json(new { month = OfficeApi.Month, destination = Demo.Planner })),
        [$"GET {Office}/outgoing/{{id}}/receipt"] = ("delivered", "", _ => null),
        [$"GET {Office}/inbox/{{id}}/receipt"] = ("relayed", "", _ => null),
        [$"GET {Office}/outgoing"] = (null, $"?month={OfficeApi.Month}", _ => null),
        [$"GET {Office}/outgoing/{{id}}"] = ("outgoing", "", _ => null),
        [$"GET {Office}/outgoing/{{id}}/files"] = ("outgoing", "", _ => null),
        [$"POST {Office}/outgoing/{{id}}/send"] = ("outgoing", "", _ => null),
        [$"POST {Office}/outgoing/{{id}}/retry"] = ("outgoing", "", _ => null),
        [$"GET {Office}/outgoing/due"] = (null, $"?month={OfficeApi.Month}", _ => null),
        [$"POST {Office}/outgoing/due"] = (null, "", _ => Json(new { month = OfficeApi.Month })),
        [$"GET {Office}/outgoing/preview"] = (null, $"?month={OfficeApi.Month}&destination={Demo.Planner}", _ => null),
        [$"POST {Office}/outgoing/export"] = (null, "", two => Json(new { ids = new[] { two.Ids["outgoing"] } })),
        [$"POST {Office}/outgoing/{{id}}/dispatch"] = ("outgoing", "", _ => Json(new { note = "5枚" })),
        [$"POST {Office}/outgoing/{{id}}/confirm"] = ("outgoing", "", _ => Json(new { person = "例示 受子" })),
        [$"POST {Office}/outgoing/{{id}}/confirmation-link"] = ("outgoing", "", _ => null),
        [$"POST {Office}/outgoing/{{id}}/withdraw"] = ("outgoing", "", _ => Json(new { person = "例示 受子", note = "月をまちがえた" })),
        [$"POST {Office}/outgoing/{{id}}/retract"] = ("outgoing", "", _ => null),
        [$"GET {Office}/plans"] = (null, "", _ => null),
        [$"POST {Office}/plans"] = (null, "", _ => Json(new { clientId = Guid.Empty })),
        [$"GET {Office}/plans/{{id}}"] = ("plan", "", _ => null),
        [$"PUT {Office}/plans/{{id}}/forms"] = ("plan", "", _ => Json(new { version = 1, planDate = "2026-12-01", forms = new { } })),
        [$"POST {Office}/plans/{{id}}/agree"] = ("plan", "", _ => Json(new { version = 1, agreedOn = "2026-11-01", agreedBy = "見本 太郎", explainedBy = "例示 計子" })),
        [$"POST {Office}/plans/{{id}}/hand-over"] = ("plan", "", _ => Json(new { version = 1, handedOverOn = "2026-11-01", handedOverBy = "例示 計子" })),
        [$"GET {Office}/plans/{{id}}/comparison"] = ("plan", "", _ => null),
        [$"GET {Office}/service-codes"] = (null, $"?month={OfficeApi.Month}", _ => null),
        [$"GET {Office}/masters/imports"] = (null, "", _ => null),
        [$"POST {Office}/masters/imports/preview"] = (null, "", _ => Multipart.Of([Towns])),
        [$"POST {Office}/masters/imports"] = (null, "", _ => Multipart.Of([Towns])),
        [$"POST {Office}/masters/imports/{{id}}/undo"] = ("import", "", _ => null),
        [$"GET {Office}/masters/files/{{table}}"] = (null, "", _ => null),
        [$"GET {Office}/unit-prices"] = (null, $"?month={OfficeApi.Month}", _ => null),
        [$"PUT {Office}/unit-prices"] = (null, "", _ => Json(new { regionalGrade = 3, labourShare = 70, validFrom = "2026-04-01", price = 11.11 })),
        [$"DELETE {Office}/unit-prices/{{grade}}/{{share}}/{{from}}"] = (null, "", _ => null),
        [$"GET {Office}/holidays"] = (null, "?year=2026", _ => null),
        [$"PUT {Office}/holidays/{{day}}"] = (null, "", _ => Json(new { name = "見本の日", isHoliday = true })),
        [$"DELETE {Office}/holidays/{{day}}"] = (null, "", _ => null),
        [$"GET {Office}/partners"] = (null, "", _ => null),
        [$"POST {Office}/partners"] = (null, "", _ => Json(new { officeNumber = "9970000045", name = "見本", serviceKinds = new[] { "17" } })),
        [$"GET {Office}/partners/{{id}}"] = ("partner", "", _ => null),
        [$"PUT {Office}/partners/{{id}}"] = ("partner", "", _ => Json(new { officeNumber = Demo.DayCare, name = "変えた名前", serviceKinds = new[] { "15" } })),
        [$"DELETE {Office}/partners/{{id}}"] = ("partner", "", _ => null),
        [$"GET {Office}/partners/{{id}}/channels"] = ("partner", "", _ => null),
        [$"PUT {Office}/partners/{{id}}/channels"] = ("partner", "", _ => Json(new[] { new { validFrom = "2026-04-01", channel = "fax" } })),
        [$"POST {Office}/partners/{{id}}/invitation"] = ("partner", "", _ => Json(new { })),
        [$"POST {Office}/partners/invitations"] = (null, "", two => Json(new { partners = new[] { two.Ids["partner"] } })),
        [$"GET {Office}/directory"] = (null, "", _ => null),
        [$"GET {Office}/directory/areas"] = (null, "", _ => null),
        [$"GET {Office}/directory/usage"] = (null, "", _ => null),
        [$"POST {Office}/directory/partners"] = (null, "", _ => Json(new { officeNumbers = new[] { "9970000601" } })),
        [$"GET {Office}/receipts"] = (null, $"?month={OfficeApi.Month}", _ => null),
        [$"POST {Office}/receipts/verification"] = (null, "", _ => Json(new { })),
        [$"GET {Office}/profile"] = (null, "", _ => null),
        [$"PUT {Office}/profile"] = (null, "", _ => Json(new { address1 = "変えた住所" })),
        [$"GET {Office}/clients/{{id}}/preventive-documents"] = ("person", "", _ => null),
        [$"POST {Office}/clients/{{id}}/preventive-documents"] = ("person", "", _ => Json(new { kind = "preventive_plan" })),
        [$"GET {Office}/preventive-documents"] = (null, "", _ => null),
        [$"GET {Office}/preventive-documents/{{id}}"] = ("document", "", _ => null),
        [$"PUT {Office}/preventive-documents/{{id}}"] = ("document", "", _ => Json(new { version = 1, items = new { ConsultationDate = "20261102" } })),
        [$"DELETE {Office}/preventive-documents/{{id}}"] = ("document", "?version=1", _ => null),
        [$"POST {Office}/preventive-documents/{{id}}/consent"] = ("document", "", _ => Json(new { version = 1, agreedOn = "2026-11-01", agreedBy = "例示" })),
        [$"POST {Office}/preventive-documents/{{id}}/handover"] = ("document", "", _ => Json(new { handedOverOn = "2026-11-01", handedOverBy = "例示" })),
        [$"PUT {Office}/preventive-documents/{{id}}/delegation"] = ("document", "", _ => Json(new { version = 1 })),
        [$"GET {Office}/preventive-documents/{{id}}/differences"] = ("document", "?with={document}", _ => null),
        [$"GET {Office}/preventive-documents/{{id}}/form.pdf"] = ("document", "", _ => null),
        [$"GET {Office}/preventive-documents/{{id}}/family-chart"] = ("document", "", _ => null),
        [$"PUT {Office}/preventive-documents/{{id}}/family-chart"] = ("document", "?version=1", _ => Multipart.Raw([0xFF, 0xD8, 0xFF], "image/jpeg")),
        [$"DELETE {Office}/preventive-documents/{{id}}/family-chart"] = ("document", "?version=1", _ => null),
        [$"GET {Office}/reconciliation"] = (null, $"?month={OfficeApi.Month}", _ => null),
        [$"GET {Office}/reconciliation/{{clientId}}"] = ("client", $"?month={OfficeApi.Month}", _ => null),
        [$"GET {Office}/reconciliation.pdf"] = ("client", $"?month={OfficeApi.Month}&clientId={{client}}", _ => null),
        [$"GET {Office}/clients/{{id}}/inspection-pack.zip"] = ("client", $"?from={OfficeApi.Month}", _ => null),
        [$"GET {Office}/partner-offices/{{number}}/inspection-pack.zip"] = (null, $"?from={OfficeApi.Month}", _ => null),
        [$"POST {Office}/resolutions"] = ("client", "", two => Json(new { clientId = two.Ids["client"], month = OfficeApi.Month, key = "1:", resolution = "take_actual" })),
        [$"DELETE {Office}/reconciliation/{{clientId}}/decisions/{{decisionId}}"] = ("client", $"?month={OfficeApi.Month}", _ => null),
        [$"POST {Office}/months/{{month}}/confirm-matches"] = (null, "", _ => null),
        [$"POST {Office}/months/{{month}}/close"] = (null, "", _ => null),
        [$"POST {Office}/months/{{month}}/reopen"] = (null, "", _ => Json(new { reason = "まちがい" })),
        [$"GET {Office}/months/{{month}}/claims"] = (null, "", _ => null),
        [$"GET {Office}/months/{{month}}/benefit-management-sheets.csv"] = ("file", "", _ => null),
        [$"GET {Office}/months/{{month}}/benefit-management-sheets.pdf"] = ("client", "?clientId={client}", _ => null),
        [$"POST {Office}/months/{{month}}/benefit-management-sheets.csv"] = (null, "", _ => null),
        [$"GET {Office}/months/{{month}}/care-management-fees.csv"] = ("file", "", _ => null),
        [$"POST {Office}/months/{{month}}/care-management-fees.csv"] = (null, "", _ => null),
        [$"PUT {Office}/months/{{month}}/clients/{{clientId}}/fees"] = ("client", "", _ => Json(new { codes = new[] { "434001" } })),
        [$"POST {Office}/months/{{month}}/clients/{{clientId}}/returned"] = ("client", "", _ => Json(new { sort = "fees" })),
        [$"GET {Office}/claim-files/{{id}}"] = ("file", "", _ => null),
        [$"POST {Office}/claim-files/{{id}}/sent"] = ("file", "", _ => null),
        [$"POST {Office}/claim-files/{{id}}/discard"] = ("file", "", _ => null),
        [$"GET {Office}/audit"] = ("client", "?client={client}", _ => null),
        [$"POST {Office}/audit/verify"] = (null, "", _ => null),
        [$"GET {Office}/audit/verifications/{{id}}"] = ("verification", "", _ => null),
        [$"GET {Office}/kinds"] = (null, "", _ => null),
        [$"PUT {Office}/kinds/{{kind}}"] = (null, "", _ => Json(new { from = "2026-04-01" })),
        [$"GET {Office}/satellites"] = (null, "", _ => null),
        [$"POST {Office}/satellites"] = (null, "", _ => Json(new { satellite = new { name = "東出張所" } })),
        [$"PUT {Office}/satellites/{{id}}"] = ("satellite", "", _ => Json(new { version = 1, satellite = new { name = "変えた名" } })),
        [$"GET {Office}/members"] = (null, "", _ => null),
        [$"PUT {Office}/members/{{id}}"] = ("member", "", _ => Json(new { role = "viewer", careManagerNumber = "" })),
        [$"POST {Office}/members/{{id}}/lock"] = ("member", "", _ => null),
        [$"POST {Office}/members/{{id}}/unlock"] = ("member", "", _ => null),
        [$"GET {Office}/exchange-years/{{year}}"] = (null, "", _ => null),
        [$"GET {Office}/exchange-years/{{year}}.pdf"] = (null, "", _ => null),
        [$"GET {Office}/exchange-years/{{year}}.csv"] = (null, "", _ => null),
        [$"GET {Office}/billing"] = (null, "", _ => null),
        [$"GET {Office}/billing/invoices.csv"] = (null, "", _ => null),
        [$"GET {Office}/billing/invoices/{{invoice}}.pdf"] = ("client", "", _ => null),
        [$"GET {Office}/ending"] = (null, "", _ => null),
        [$"POST {Office}/ending/exports"] = (null, "", _ => null),
        [$"GET {Office}/ending/exports/{{id}}.zip"] = ("export", "", _ => null),
        [$"PUT {Office}/ending/termination"] = (null, "", _ => Json(new { lastDay = "2027-03-31", reason = "閉所", immediate = false, officeNumber = Demo.HomeHelp })),
        [$"DELETE {Office}/ending/termination"] = (null, "", _ => null),
        [$"GET {Office}/credentials"] = (null, "", _ => null),
        [$"PUT {Office}/credentials/national-password"] = (null, "", _ => Json(new { changedOn = "2026-01-05" })),
        [$"POST {Office}/credentials/certificates"] = (null, "", _ => Json(new { kind = "care_dx", serial = "0A", validFrom = "2026-01-01", validUntil = "2028-12-31" })),
        [$"POST {Office}/credentials/certificates/file"] = (null, "?kind=care_dx", _ => Multipart.Raw([0x30], "application/pkix-cert")),
        [$"DELETE {Office}/credentials/certificates/{{id}}"] = ("certificate", "", _ => null),
        [$"PUT {Office}/credentials/certificates/{{id}}/requirement"] = ("certificate", "", _ => null),
        [$"DELETE {Office}/credentials/certificates/{{id}}/requirement"] = ("certificate", "", _ => null),
        [$"POST {Office}/credentials/national-licences"] = (null, "", _ => Json(new { kind = "paid", startsOn = "2026-01-01", endsOn = "2026-12-31", renews = true })),
        [$"DELETE {Office}/credentials/national-licences/{{id}}"] = ("licence", "", _ => null),
        [$"POST {Office}/members/{{id}}/end-sessions"] = ("member", "", _ => null),
        [$"POST {Office}/members/{{id}}/reset-code"] = ("member", "", _ => Json(new { removesSecondFactor = true })),
        [$"GET {Office}/members/invitations"] = (null, "", _ => null),
        [$"POST {Office}/members/invitations"] = (null, "", _ => Json(new { name = "見本 新子", loginName = "shinko", role = "clerk" })),
        [$"POST {Office}/members/invitations/{{id}}/revoke"] = ("invitation", "", _ => null),
    };

    // What an office has of these without having entered anything: the tables that ship, the law's holidays, empty forms, its own members, the directory.
    private static readonly string[] Shipped =
    [
        $"GET {Office}/service-codes", $"GET {Office}/masters/files/{{table}}", $"GET {Office}/unit-prices", $"GET {Office}/holidays", $"GET {Office}/profile",
        $"GET {Office}/care-managers", $"GET {Office}/board", $"GET {Office}/directory", $"GET {Office}/directory/areas", $"GET {Office}/directory/usage",
        $"GET {Office}/reconciliation", $"GET {Office}/months/{{month}}/claims", $"GET {Office}/partner-offices/{{number}}/inspection-pack.zip",
        $"GET {Office}/members", $"GET {Office}/kinds", $"GET {Office}/credentials", $"GET {Office}/exchange-years/{{year}}", $"GET {Office}/exchange-years/{{year}}.pdf",
        $"GET {Office}/exchange-years/{{year}}.csv", $"GET {Office}/billing", $"GET {Office}/billing/invoices.csv", $"GET {Office}/ending",
    ];

    // What a key may not do at all.
    private static readonly string[] OfAdministrators =
    [
        $"PUT {Office}/kinds/{{kind}}", $"POST {Office}/satellites", $"PUT {Office}/satellites/{{id}}",
        $"PUT {Office}/members/{{id}}", $"POST {Office}/members/{{id}}/lock", $"POST {Office}/members/{{id}}/unlock",
        $"POST {Office}/credentials/certificates", $"POST {Office}/credentials/certificates/file", $"DELETE {Office}/credentials/certificates/{{id}}",
        $"PUT {Office}/credentials/certificates/{{id}}/requirement", $"DELETE {Office}/credentials/certificates/{{id}}/requirement",
        $"POST {Office}/credentials/national-licences", $"DELETE {Office}/credentials/national-licences/{{id}}",
        $"GET {Office}/billing", $"GET {Office}/billing/invoices.csv", $"GET {Office}/billing/invoices/{{invoice}}.pdf",
        $"GET {Office}/ending", $"POST {Office}/ending/exports", $"GET {Office}/ending/exports/{{id}}.zip", $"PUT {Office}/ending/termination", $"DELETE {Office}/ending/termination",
        $"POST {Office}/members/{{id}}/end-sessions", $"POST {Office}/members/{{id}}/reset-code", $"GET {Office}/members/invitations", $"POST {Office}/members/invitations",
        $"POST {Office}/members/invitations/{{id}}/revoke",
        $"GET {Office}/audit", $"POST {Office}/audit/verify", $"GET {Office}/audit/verifications/{{id}}",
    ];

    // Only who plans has such things; a service office finds none of its own. What one planner's look like to another is tried in the application room.
    private static readonly string[] OfPlanners =
    [
        $"GET {Office}/reconciliation/{{clientId}}", $"GET {Office}/months/{{month}}/benefit-management-sheets.csv",
        $"GET {Office}/months/{{month}}/care-management-fees.csv", $"GET {Office}/months/{{month}}/benefit-management-sheets.pdf", $"GET {Office}/claim-files/{{id}}",
    ];

    private static RawFile Towns => new("総合事業.csv", "990010,A2,9901,202604,999999,見本,268,1,0,0,3,0,0,0,2,2,2,0,0,0,0,0,1,20260401\n"u8.ToArray());

    public static TheoryData<string, bool> Callers
    {
        get
        {
            var callers = new TheoryData<string, bool>();
            foreach (var call in Calls.Keys)
            {
                callers.Add(call, false);
                callers.Add(call, true);
            }

            return callers;
        }
    }

    [Fact]
    public async Task Every_route_of_the_API_is_covered_here() =>
        Assert.Equal(
            (await Routes.AllAsync(two.Host)).Select(route => $"{route.Method} {route.Path}").Order(StringComparer.Ordinal),
            Calls.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public async Task The_calls_are_such_as_their_owner_may_make()
    {
        foreach (var call in Calls.Keys.Where(call => call.StartsWith("GET", StringComparison.Ordinal)).Except(OfPlanners).Except(OfAdministrators))
        {
            (await SendAsync(two.TheirKey, call, Demo.HomeHelp, asMember: false)).Must(200);
        }

        // Some of them have been opened now.
        await two.RememberAsync();
    }

    [Fact]
    public async Task What_administrators_may_call_a_key_may_not()
    {
        foreach (var call in OfAdministrators)
        {
            (await SendAsync(two.TheirKey, call, Demo.HomeHelp, asMember: false)).MustRefuse(403, "forbidden");
            if (call.StartsWith("GET", StringComparison.Ordinal))
            {
                (await SendAsync(two.TheirMember.Http, call, Demo.HomeHelp, asMember: false)).Must(200);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Callers))]
    public async Task Another_offices_number_is_not_found(string call, bool asMember)
    {
        (await SendAsync(asMember ? two.OurMember.Http : two.OurKey, call, Demo.HomeHelp, asMember)).MustRefuse(404, "not_found");

        await two.ExpectUntouchedAsync();
    }

    [Theory]
    [MemberData(nameof(Callers))]
    public async Task Another_offices_ids_are_not_found_below_ones_own_number(string call, bool asMember)
    {
        if (Calls[call].Id is null)
        {
            return;
        }

        var reply = await SendAsync(asMember ? two.OurMember.Http : two.OurKey, call, Demo.DayCare, asMember);
        if (!asMember && OfAdministrators.Contains(call))
        {
            reply.MustRefuse(403, "forbidden");
        }
        else
        {
            reply.Must(404);
            Assert.EndsWith("_not_found", reply.Code, StringComparison.Ordinal);
        }

        await two.ExpectUntouchedAsync();
    }

    [Theory]
    [InlineData("administrator")]
    [InlineData("care_manager")]
    [InlineData("service_supervisor")]
    [InlineData("clerk")]
    [InlineData("viewer")]
    public async Task No_role_reaches_another_office_or_its_ids_by_any_route(string role)
    {
        await two.BecomeAsync(role);
        try
        {
            var faults = new List<string>();
            foreach (var (call, (id, _, _)) in Calls)
            {
                var foreign = await SendAsync(two.OurMember.Http, call, Demo.HomeHelp, asMember: true);
                if (foreign is not { Status: 404, Code: "not_found" })
                {
                    faults.Add($"{call}: {foreign.Status} {foreign.Code}");
                }

                var own = id is null ? null : await SendAsync(two.OurMember.Http, call, Demo.DayCare, asMember: true);
                if (own is not null and not { Status: 403, Code: "forbidden" } && !(own.Status == 404 && own.Code?.EndsWith("_not_found", StringComparison.Ordinal) == true))
                {
                    faults.Add($"{call} with an id of another: {own.Status} {own.Code}");
                }
            }

            Assert.Empty(faults);
            await two.ExpectUntouchedAsync();
        }
        finally
        {
            await two.BecomeAsync("administrator");
        }
    }

    [Fact]
    public async Task A_line_of_another_office_is_not_found_in_ones_own_slip()
    {
        var own = (await two.Planner.SlipOfAsync("9900000001")).Text("id");
        var lineId = two.Ids["line"];

        (await two.Planner.PutAsync($"/service-slips/{own}/actuals", new { actuals = new[] { new { lineId, day = 2, count = 7 } } })).MustRefuse(404, "line_not_found");
        (await two.Planner.PutAsync($"/service-slips/{own}/actuals", new { asPlanned = true, lineId })).MustRefuse(404, "line_not_found");

        await two.ExpectUntouchedAsync();
    }

    [Fact]
    public async Task The_lists_of_an_office_without_data_are_empty_whatever_others_have()
    {
        foreach (var call in Calls.Where(call => call.Value.Id is null && call.Key.StartsWith("GET", StringComparison.Ordinal)).Select(call => call.Key).Except(Shipped))
        {
            Assert.Equal(call.EndsWith("/preview", StringComparison.Ordinal) ? """{"clients":[],"findings":[]}""" : "[]", (await SendAsync(two.OurMember.Http, call, Demo.DayCare, asMember: true)).Must(200).Text);
        }
    }

    [Fact]
    public async Task What_ships_says_nothing_of_what_another_office_entered()
    {
        foreach (var call in Shipped)
        {
            var text = (await SendAsync(two.OurMember.Http, call, Demo.DayCare, asMember: true)).Must(200).Text;
            Assert.DoesNotContain("A29901", text, StringComparison.Ordinal);
            Assert.DoesNotContain("見本の日", text, StringComparison.Ordinal);
            Assert.DoesNotContain("11.11", text, StringComparison.Ordinal);
            Assert.DoesNotContain("自分の住所", text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Callers))]
    public async Task A_member_needs_the_token_of_a_page_to_change_anything(string call, bool asMember)
    {
        if (!asMember || call.StartsWith("GET", StringComparison.Ordinal))
        {
            return;
        }

        (await SendAsync(two.OurMember.Http, call, Demo.DayCare, asMember: false)).MustRefuse(400, "no_antiforgery_token");
    }

    private async Task<Reply> SendAsync(HttpClient http, string call, string officeNumber, bool asMember)
    {
        var (id, query, body) = Calls[call];
        var (method, path) = (call.Split(' ')[0], call.Split(' ')[1]);
        var address = path.Replace("{officeNumber}", officeNumber, StringComparison.Ordinal)
            .Replace("{id}", id is null ? "" : two.Ids[id], StringComparison.Ordinal).Replace("{clientId}", two.Ids["client"], StringComparison.Ordinal)
            .Replace("{year}", "2026", StringComparison.Ordinal).Replace("{invoice}", "1", StringComparison.Ordinal).Replace("{number}", Demo.Planner, StringComparison.Ordinal).Replace("{kind}", "A6", StringComparison.Ordinal)
            .Replace("{month}", OfficeApi.Month, StringComparison.Ordinal).Replace("{decisionId}", Guid.Empty.ToString(), StringComparison.Ordinal)
            .Replace("{lineId}", two.Ids["line"], StringComparison.Ordinal).Replace("{table}", "service-codes", StringComparison.Ordinal)
            .Replace("{form}", "6", StringComparison.Ordinal).Replace("{spanId}", two.Ids["certification"], StringComparison.Ordinal).Replace("{insurerNumber}", "990011", StringComparison.Ordinal)
            .Replace("{grade}/{share}/{from}", "3/70/2026-04-01", StringComparison.Ordinal).Replace("{day}", "2026-12-30", StringComparison.Ordinal) + query.Replace("{client}", two.Ids["client"], StringComparison.Ordinal);
        address = address.Replace("{document}", two.Ids["document"], StringComparison.Ordinal);
        using var request = new HttpRequestMessage(new HttpMethod(method), address) { Content = body(two) };
        if (asMember)
        {
            request.Headers.Add("RequestVerificationToken", two.OurToken);
        }

        return await Reply.OfAsync(http.SendAsync(request));
    }

    private static ByteArrayContent Json(object body) => Multipart.Raw(JsonSerializer.SerializeToUtf8Bytes(body), "application/json");

    /// <summary>The visiting-care office with something in every table, and the day-care office with a key and a signed-in member.</summary>
    public sealed class TwoOffices : IAsyncLifetime
    {
        private readonly Product product = new();
        private string remembered = "";

        public TestHost Host => product.Host;

        internal Dictionary<string, string> Ids { get; } = [];

        internal OfficeApi Theirs { get; private set; } = null!;

        internal OfficeApi Planner { get; private set; } = null!;

        internal HttpClient TheirKey { get; private set; } = null!;

        internal HttpClient OurKey { get; private set; } = null!;

        internal Browser OurMember { get; private set; } = null!;

        internal Browser TheirMember { get; private set; } = null!;

        internal string OurToken { get; private set; } = "";

        /// <summary>What our member may do from now on; the database rings, and the product has forgotten what it knew when the answer changes.</summary>
        public async Task BecomeAsync(string role)
        {
            await using var connection = new NpgsqlConnection(TestPostgres.AsAdmin(Host.Database));
            await connection.OpenAsync(TestContext.Current.CancellationToken);
            await using var change = new NpgsqlCommand(
                "update offices.membership m set role = $1 from offices.office o where o.id = m.office_id and o.office_number = $2", connection)
            {
                Parameters = { new() { Value = role }, new() { Value = Demo.DayCare } },
            };
            await change.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
            await Waiting.UntilAsync(
                async () => (await OurMember.GetAsync($"/api/v1/offices/{Demo.DayCare}/audit")).Status, status => status == (role == "administrator" ? 200 : 403));
        }

        public async ValueTask InitializeAsync()
        {
            await product.InitializeAsync();
            Theirs = product.Office(Demo.HomeHelp);
            Planner = product.Office(Demo.Planner);
            await Theirs.ImportAsync(Samples.Of(Samples.Slips));
            await Theirs.ImportAsync(Samples.Of(Samples.Slips).Replace("000-0000-0001", "000-0000-9991").WithSerial("20261025093200"));
            var change = Assert.Single((await Theirs.GetAsync("/client-changes")).Must(200).Json.EnumerateArray());
            Ids["change"] = change.Text("id");
            Ids["file"] = Guid.CreateVersion7().ToString();
            Ids["invitation"] = Guid.CreateVersion7().ToString();
            Ids["member"] = (await Theirs.GetAsync("/members")).Must(200).Json[0].Text("id");
            Ids["client"] = change.Text("clientId");
            Ids["certification"] = (await Theirs.GetAsync($"/clients/{Ids["client"]}")).Must(200).Json.GetProperty("certifications")[0].Text("id");
            await Theirs.EnterAllAsPlannedAsync();
            Ids["delivered"] = (await Theirs.WriteActualsAsync(Demo.Planner)).Text("id");
            (await Theirs.PostAsync($"/outgoing/{Ids["delivered"]}/send")).Must(202);
            Assert.Equal("delivered", (await Theirs.WrittenAsync(Ids["delivered"])).Text("state"));
            var sent = (await Planner.PostAsync("/outgoing/slips", new { month = OfficeApi.Month, destination = Demo.HomeHelp, send = true })).Must(202).Json[0];
            Assert.Equal("delivered", (await Planner.WrittenAsync(sent.Text("id"))).Text("state"));
            Ids["relayed"] = (await Theirs.GetAsync("/inbox")).Must(200).Json.EnumerateArray()
                .Single(entry => entry.Text("serialNumber") == sent.Text("serialNumber")).Text("id");
            await Theirs.CheckedAsync(Ids["relayed"]);
            Ids["outgoing"] = (await Theirs.WriteActualsAsync(Demo.Planner)).Text("id");

            // Newer slips that wait to be imported.
            Ids["incoming"] = Assert.Single(await Theirs.ReceiveAsync(Samples.Of(Samples.Slips).WithSerial("20261026093100"))).Text("id");
            var slip = await Theirs.SlipOfAsync("9900000001");
            Ids["slip"] = slip.Text("id");
            Ids["line"] = slip.Line("111111", "09:00").Text("id");
            Ids["inquiry"] = (await Theirs.PostAsync("/inquiries", new { slipId = Ids["slip"], lineId = Ids["line"], day = 2, text = "中止ですか" }))
                .Must(201).Json.GetProperty("inquiry").Text("id");
            await Theirs.ImportAsync(Samples.Of(Samples.Plans));
            Ids["plan"] = (await Theirs.GetAsync("/plans")).Must(200).Json[0].Text("receivedId");
            Ids["import"] = (await Theirs.SendAsync(HttpMethod.Post, "/masters/imports", Multipart.Of([Towns]))).Must(200).Json.Text("id");
            Ids["partner"] = (await Theirs.PostAsync("/partners", new { officeNumber = Demo.DayCare, name = "見本デイ", serviceKinds = new[] { "15" } })).Must(201).Json.Text("id");
            (await Theirs.PutAsync("/unit-prices", new { regionalGrade = 3, labourShare = 70, validFrom = "2026-04-01", price = 11.11 })).Must(204);
            (await Theirs.PutAsync("/holidays/2026-12-30", new { name = "見本の日", isHoliday = true })).Must(204);
            (await Theirs.PutAsync("/profile", new { address1 = "自分の住所" })).Must(204);
            Ids["run"] = await PrintedAsync(Theirs, Ids["client"]);
            var (document, person) = await DatabaseDocuments.AddAsync(product.Host.Database, Demo.HomeHelp);
            (Ids["document"], Ids["person"]) = ($"{document}", $"{person}");
            TheirKey = product.Host.Client(Demo.HomeHelp);
            OurKey = product.Host.Client(Demo.DayCare);
            OurMember = new Browser(product.Host.Address);
            (await OurMember.SignInAsync(Demo.DayCare)).Must(302);
            OurToken = await OurMember.TokenAsync();
            TheirMember = new Browser(product.Host.Address);
            (await TheirMember.SignInAsync(Demo.HomeHelp)).Must(302);
            var token = await TheirMember.TokenAsync();
            Ids["verification"] = (await AsTheirAdministratorAsync("/audit/verify", null)).Must(202).Json.Text("id");
            Ids["certificate"] = (await AsTheirAdministratorAsync("/credentials/certificates", new { kind = "care_dx", serial = "ABC", validFrom = "2026-01-01", validUntil = "2028-12-31" }))
                .Must(201).Json.Text("id");
            Ids["licence"] = (await AsTheirAdministratorAsync("/credentials/national-licences", new { kind = "paid", startsOn = "2026-01-01", endsOn = "2026-12-31", renews = true }))
                .Must(201).Json.Text("id");
            Ids["export"] = (await AsTheirAdministratorAsync("/ending/exports", null)).Must(202).Json.Text("id");
            await Waiting.UntilAsync(
                async () => (await Reply.OfAsync(TheirMember.Http.GetAsync(Theirs.Root + "/ending"))).Must(200).Json.GetProperty("exports")[0].Text("state"), state => state == "ready");
            Ids["satellite"] = (await AsTheirAdministratorAsync("/satellites", new { satellite = new { name = "自分の出張所" } })).Must(201).Json.GetString()!;
            (await Theirs.PutAsync("/credentials/national-password", new { changedOn = "2026-01-05" })).Must(204);

            await InvoicedAsync(product.Host.Database);

            async Task<Reply> AsTheirAdministratorAsync(string path, object? body)
            {
                using var request = new HttpRequestMessage(HttpMethod.Post, Theirs.Root + path) { Content = body is null ? null : Json(body) };
                request.Headers.Add("RequestVerificationToken", token);
                return await Reply.OfAsync(TheirMember.Http.SendAsync(request));
            }

            await RememberAsync();
        }

        /// <summary>Takes what the other office sees now for what it shall go on seeing.</summary>
        internal async Task RememberAsync() => remembered = await Theirs.EverythingAsync();

        /// <summary>The other office sees what it saw before: read once after each call, not before it too.</summary>
        internal async Task ExpectUntouchedAsync() => Assert.Equal(remembered, await Theirs.EverythingAsync());

        // As the round of the first of a month leaves it.
        private static async Task InvoicedAsync(string database)
        {
            await using var connection = new Npgsql.NpgsqlConnection(TestPostgres.AsAdmin(database));
            await connection.OpenAsync();
            await using var command = new Npgsql.NpgsqlCommand(
                """
                insert into billing.invoice (tenant_id, number, service_month, issued_on, due_on, addressee, addressee_office_number, addressee_address, issuer_name,
                    registration_number, issuer_address, issuer_phone, bank_account, clients, price_per_client, monthly_cap, tax_percent, net_yen, tax_yen, total_yen)
                select id, 1, '2026-10-01', '2026-11-01', '2026-11-30', name, office_number, '', '見本', 'T1234567890123', '', '', '', 3, 220, 22000, 10, 660, 66, 726
                from offices.office where office_number = $1
                """,
                connection) { Parameters = { new() { Value = Demo.HomeHelp } } };
            await command.ExecuteNonQueryAsync();
        }

        private static async Task<string> PrintedAsync(OfficeApi office, string clientId)
        {
            var run = (await office.PostAsync("/print-runs", new { month = OfficeApi.Month, forms = new[] { "service_slip" }, clients = new[] { clientId } }))
                .Must(202).Json.Text("id");
            for (var tries = 0; (await office.GetAsync($"/print-runs/{run}")).Must(200).Json.Text("state") != "printed"; tries++)
            {
                Assert.True(tries < 300, "The batch is not printed.");
                await Task.Delay(100);
            }

            return run;
        }

        public async ValueTask DisposeAsync()
        {
            TheirKey.Dispose();
            OurKey.Dispose();
            OurMember.Dispose();
            TheirMember.Dispose();
            await product.DisposeAsync();
        }
    }
}
