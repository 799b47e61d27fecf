using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using TrustClaims.Application.Accounts;
using TrustClaims.Testing.Web;
using TrustClaims.Web.Security;

namespace TrustClaims.Web.Tests.Security;

/// <summary>Walks the running app's own routes: the table says all of them, and they keep to the table.</summary>
public sealed partial class AccessTests
{
    private static readonly string[] PageMethods = ["GET", "POST"];

    [Fact]
    public async Task Every_route_has_a_row_and_every_row_a_route()
    {
        // As while developing, where there is a route more.
        await using var app = await App.Start(("ReloadStaticAssetsAtRuntime", "true"));
        var doors = Doors(app);

        Assert.Empty(doors.Where(door => Access.RowOf(door.Endpoint, door.Method) is null && !IsReadOnlyPage(door)).Select(door => $"{door.Method} {door.Route} has no row"));
        var routes = doors.Select(door => (door.Route, door.Method)).ToHashSet();
        var rows = Access.Table.SelectMany(row => row.Methods.Split(' ').Select(method => (row.Route, method)));
        Assert.Empty(rows.Except(routes));
    }

    [Fact]
    public async Task Nothing_beside_the_table_opens_or_closes_a_door()
    {
        await using var app = await App.Start();

        Assert.Empty(Doors(app).Where(door => door.Endpoint.Metadata.GetMetadata<IAuthorizeData>() is not null || door.Endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null)
            .Select(door => door.Route));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(StaffRoles.Agent)]
    [InlineData(StaffRoles.Manager)]
    [InlineData(StaffRoles.Administrator)]
    public async Task Each_door_opens_to_whom_the_table_says(string? role)
    {
        await using var app = await App.Start();
        await app.PublishOpening();
        var wrong = new List<string>();
        foreach (var door in Doors(app).Where(door => door.Route != "/sign-out"))
        {
            // A client for each: a door that is let through may change the visitor's cookies.
            using var client = role is null ? app.CreateClient() : await app.SignedInAs(role);
            var opened = await Opens(client, door);
            if (opened != MayOpen(role, door))
            {
                wrong.Add($"{door.Method} {door.Route} {(opened ? "opens" : "does not open")} to {role ?? "nobody"}");
            }
        }

        Assert.Empty(wrong);
    }

    private static bool MayOpen(string? role, Door door) => Access.RowOf(door.Endpoint, door.Method)?.Needs is { } needs && (needs == Needs.Nobody
        || (role == StaffRoles.Agent && (needs == Needs.Agent || needs == Needs.SignedIn))
        || (role == StaffRoles.Manager && (needs == Needs.Agent || needs == Needs.Manager || needs == Needs.SignedIn))
        || (role == StaffRoles.Administrator && (needs == Needs.Agent || needs == Needs.Manager || needs == Needs.SignedIn)));

    // Past the door there may be nothing (404) or a mistake in the request (400): what counts is that one was let through. Where there is no door for
    // the method (405), nobody was.
    private static async Task<bool> Opens(HttpClient client, Door door)
    {
        using var request = new HttpRequestMessage(new HttpMethod(door.Method), Address(door.Route));
        // Whatever it goes on to say: a stream of events has no end.
        using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        return answer.StatusCode is not (HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.MethodNotAllowed)
            && answer.Headers.Location?.OriginalString.Contains("/sign-in?returnUrl=", StringComparison.Ordinal) != true;
    }

    internal static string Address(string route) => Parameter().Replace(route, match => match.Groups[1].Value switch
    {
        "number" => "1",
        "code" => "404",
        "reference" => "K7M4QXP",
        "id" => "018f0000-0000-7000-8000-000000000000",
        "documentName" => "v1",
        _ => "x",
    });

    // A page that only shows has no handler for POST; nobody may post to it.
    private static bool IsReadOnlyPage(Door door) => door.Method == "POST" && Access.RowOf(door.Endpoint, "GET") is not null
        && door.Endpoint.Metadata.GetMetadata<CompiledPageActionDescriptor>() is var page && page?.HandlerMethods.All(handler => handler.HttpMethod != "POST") != false;

    private static List<Door> Doors(App app) => app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(endpoint => !Access.IsFile(endpoint) && endpoint.Metadata.GetMetadata<ISuppressMatchingMetadata>() is null)
        .SelectMany(endpoint => Methods(endpoint).Select(method => new Door(endpoint, method, Access.RouteOf(endpoint))))
        .DistinctBy(door => (door.Route, door.Method)).ToList();

    private static IEnumerable<string> Methods(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods is { Count: > 0 } methods
        ? methods.Where(method => method != "HEAD")
        : endpoint.Metadata.GetMetadata<PageActionDescriptor>() is null ? ["GET"] : PageMethods;

    [GeneratedRegex(@"\{(\w+)[^}]*\}")]
    private static partial Regex Parameter();

    private sealed record Door(RouteEndpoint Endpoint, string Method, string Route);
}
