using System.Text.Json;
using System.Text.Json.Serialization;
using CarePlanCloud.Web.Account;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Identity;
using Microsoft.OpenApi;
using Scalar.AspNetCore;

namespace CarePlanCloud.Web.Api;

/// <summary>The REST API under <c>/api/v1/offices/{officeNumber}</c>, its description and its readable page.</summary>
internal static class ApiSetup
{
    public static void AddApi(this IServiceCollection services)
    {
        services.AddProblemDetails();
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = false);
        services.ConfigureHttpJsonOptions(options =>
            options.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower)));
        services.Configure<FormOptions>(options => options.MultipartBodyLengthLimit = InboxApi.HardLimit);
        services.AddOpenApi("v1", options => options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info.Title = "CarePlanCloud API";
            document.Info.Description =
                "ケアプランデータ連携のAPI。X-Api-Key に事業所のキーを付けます。時間のかかる処理は 202 と Location を返します。"
                + "エラーは ProblemDetails で、code は変わらない語です。Idempotency-Key を付けた要求は、何度送っても一度だけ働きます。";
            document.Components ??= new OpenApiComponents();
            document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>();
            document.Components.SecuritySchemes["ApiKey"] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.ApiKey, In = ParameterLocation.Header, Name = ApiKeyAuthentication.Header,
            };
            document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference("ApiKey", document)] = [] }];
            return Task.CompletedTask;
        }));
    }

    public static void MapApi(this WebApplication app)
    {
        var office = app.MapGroup("/api/v1/offices/{officeNumber}")
            .RequireAuthorization(new AuthorizeAttribute
            {
                AuthenticationSchemes = $"{ApiKeyAuthentication.SchemeName},{IdentityConstants.ApplicationScheme}",
            })
            .AddEndpointFilter(InboxApi.ReadForm)
            .AddEndpointFilter(ApiCaller.AskForToken)
            .AddEndpointFilter(Idempotency.Honour);
        office.MapInbox();
        office.MapClients();
        office.MapClientSpans();
        office.MapClientChanges();
        office.MapServiceSlips();
        office.MapOutgoing();
        office.MapBoard();
        office.MapInquiries();
        office.MapSending();
        office.MapMasters();
        office.MapPartners();
        office.MapDirectory();
        office.MapReceipts();
        office.MapExchangeYears();
        office.MapForms();
        office.MapPreventiveDocuments();
        office.MapPlans();
        office.MapReconciliation();
        office.MapClaims();
        office.MapAudit();
        office.MapMembers();
        office.MapOfficePlaces();
        office.MapCredentials();
        office.MapBilling();
        office.MapEnding();
        app.MapOpenApi("/openapi/{documentName}.json");
        app.MapScalarApiReference("/scalar", options => options
            .WithTitle("CarePlanCloud API").WithOpenApiRoutePattern("/openapi/v1.json"));
    }
}
