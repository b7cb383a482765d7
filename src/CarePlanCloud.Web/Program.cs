using CarePlanCloud.Web.Startup;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddScreens();

var app = builder.Build();
app.UseAntiforgery();
app.MapScreens();
app.Run();
