using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TrustClaims.Application.Claims;
using TrustClaims.Domain;
using TrustClaims.Persistence;

namespace TrustClaims.Benchmarks.Declaring;

/// <summary>
/// A web application that only writes: the rows of one claim that the real application has declared, again and again for other orders, with a durable
/// commit. It looks nothing up, decides nothing and checks nothing.
/// </summary>
internal static class BareServer
{
    public const string Command = "bare";
    public const string ThroughEntities = "/entities";
    public const string ThroughCommands = "/commands";

    private const string Template = "Bare:Claim";

    public static IEnumerable<KeyValuePair<string, string?>> Like(Guid claim) => [new(Template, claim.ToString())];

    public static async Task Run()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Services.AddPersistence(builder.Configuration, builder.Environment.ContentRootPath);
        var app = builder.Build();
        var settings = DatabaseSettings.From(builder.Configuration, builder.Environment.ContentRootPath);
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ClaimsDb>();
        var claim = await db.Claims.AsNoTracking().Whole().SingleAsync(one => one.Id == new ClaimId(Guid.Parse(builder.Configuration[Template]!)));
        var entities = await ClaimCopy.Of(db, claim);
        using var rows = await RowCopy.Of(db, settings, claim);

        app.UseDeveloperExceptionPage();
        app.MapGet("/health/ready", () => "ready");
        app.MapPost(ThroughEntities, async (Guid agreement, Guid holder, ClaimsDb own) =>
        {
            await entities.Insert(own, agreement, holder);
            return Results.Text(entities.Answer, "application/json", statusCode: StatusCodes.Status201Created);
        });
        app.MapPost(ThroughCommands, async (Guid agreement, Guid holder) =>
        {
            await rows.Insert(agreement, holder);
            return Results.Text(entities.Answer, "application/json", statusCode: StatusCodes.Status201Created);
        });
        await app.RunAsync();
    }
}
