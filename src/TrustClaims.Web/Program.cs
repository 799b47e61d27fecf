using TrustClaims.Application;
using TrustClaims.Persistence;
using TrustClaims.Web.Api;
using TrustClaims.Web.Hosting;
using TrustClaims.Web.Security;
using TrustClaims.Web.Workers;

var builder = WebApplication.CreateBuilder(args);
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

app.MapStaticAssets();
app.MapRazorPages().WithStaticAssets();
app.MapApi();
app.MapHealth();
app.MapLanguages();

await app.Prepare();
await app.RunAsync();
