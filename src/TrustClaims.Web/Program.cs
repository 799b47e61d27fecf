using TrustClaims.Application;
using TrustClaims.Application.Settings;
using TrustClaims.Persistence;
using TrustClaims.Web.Api;
using TrustClaims.Web.Hosting;
using TrustClaims.Web.Live;
using TrustClaims.Web.Security;
using TrustClaims.Web.Workers;

// Wherever it is started from: the command line finds the same settings and the same data there.
var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = InstallationFolder.Find(AppContext.BaseDirectory) });
builder.AddLog();
builder.AddServerLimits();

var services = builder.Services;
services.AddSingleton(TimeProvider.System);
services.AddPersistence(builder.Configuration, builder.Environment.ContentRootPath);
services.AddApplication(builder.Configuration, builder.Environment.ContentRootPath);
services.AddKeysInDatabase();
services.AddStaffAccounts(builder.Transport());
services.AddAccess();
services.AddRateLimits(builder.Configuration);
services.AddLanguages();
services.AddCompression();
services.AddPages(builder.Transport());
services.AddApi();
services.AddHealth();
services.AddLive();
services.AddWorkers(builder.Configuration);

var app = builder.Build();
app.UseProxies();
app.UseSecurityHeaders();
app.UseResponseCompression();
app.UseRequestLog();
app.UseErrors();
app.UseHttpsWhereConfigured();
app.UseRouting();
app.UseRouteInLog();
app.UseLanguages();
app.UseKnownMethods();
app.UseRateLimiter();
app.UseAuthentication();
app.UseAuthorization();
app.UseReadableForms();
app.UseVisitors();

app.MapStaticAssets();
app.MapRazorPages().WithStaticAssets();
app.MapApi();
app.MapHealth();
app.MapLive();
app.MapLanguages();

await app.Prepare();
await app.RunAsync();
