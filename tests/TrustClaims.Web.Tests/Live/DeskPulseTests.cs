using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TrustClaims.Application.Desk;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Testing.Builders;
using TrustClaims.Testing.Web;
using TrustClaims.Web.Live;

namespace TrustClaims.Web.Tests.Live;

/// <summary>By what open pages of the desk notice that it is another.</summary>
public sealed partial class DeskPulseTests
{
    [Fact]
    public async Task An_open_page_is_told_that_something_has_changed()
    {
        await using var app = await App.Start();
        using var lea = await app.SignedInAs("agent", "lea@example.org");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/desk/live");
        using var answer = await lea.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        Assert.Equal("text/event-stream", answer.Content.Headers.ContentType?.MediaType);
        using var lines = new StreamReader(await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
        var before = await MarkIn(lines);

        await app.ClaimInReview();
        var declared = await MarkIn(lines);
        using var next = await lea.GetAsync("/desk/next");

        Assert.Equal(3, new[] { before, declared, await MarkIn(lines) }.Distinct().Count());
    }

    private static async Task<string> MarkIn(StreamReader lines)
    {
        while (await lines.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (line.StartsWith("data:", StringComparison.Ordinal))
            {
                return line;
            }
        }

        throw new InvalidOperationException("The stream is over.");
    }

    [Fact]
    public async Task A_page_knows_the_mark_of_what_it_shows()
    {
        await using var app = await App.Start();
        await app.ClaimInReview();
        using var lea = await app.SignedInAs("agent", "lea@example.org");

        var (desk, part) = (await lea.GetPage("/desk"), await lea.GetPage("/desk?handler=Queue"));

        var mark = await Mark(app);
        Assert.Equal((mark, mark), (Shown().Match(desk).Groups[1].Value, Shown().Match(part).Groups[1].Value));
    }

    [Fact]
    public async Task The_queue_alone_is_asked_for_again_as_it_is_looked_at()
    {
        await using var app = await App.Start();
        var late = await app.ClaimInReview();
        app.Clock.Advance((await app.Claim(late)).AnswerDue!.Value.AddHours(1) - app.Clock.GetUtcNow());
        var early = await app.ClaimInReview();
        using var lea = await app.SignedInAs("agent", "lea@example.org");

        var part = await lea.GetPage("/desk?Late=true&handler=Queue");

        Assert.StartsWith("<div id=\"queue\"", part.Trim(), StringComparison.Ordinal);
        Assert.Contains(late.ToString(), part, StringComparison.Ordinal);
        Assert.DoesNotContain(early.ToString(), part, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"contacts\"", part, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hands_that_open_by_themselves_are_noticed()
    {
        await using var app = await App.Start();
        await app.ClaimInReview();
        using var lea = await app.SignedInAs("agent", "lea@example.org");
        using var next = await lea.GetAsync("/desk/next");
        var held = await Mark(app);

        app.Clock.Advance(TakeNextClaim.HoldLength);

        Assert.NotEqual(held, await Mark(app));
    }

    [Fact]
    public async Task What_was_put_off_is_noticed_when_it_comes_back()
    {
        await using var app = await App.Start();
        var reference = await app.ClaimInReview();
        var until = app.Clock.GetUtcNow().AddHours(1);
        await app.Use<PutOffClaim, Result<Done>>(put => put.Handle(new(reference, Some.Person(), until), default));
        var away = await Mark(app);

        app.Clock.Advance(TimeSpan.FromHours(1));

        Assert.NotEqual(away, await Mark(app));
    }

    [Fact]
    public async Task One_that_leaves_while_another_arrives_is_noticed()
    {
        await using var app = await App.Start();
        var first = await app.ClaimInReview();
        var before = await Mark(app);

        app.Clock.Advance(DeskPulse.Beat);
        await app.InDatabase(db => db.Claims.Where(claim => claim.Reference == first).ExecuteUpdateAsync(row => row.SetProperty(claim => claim.Status, ClaimStatus.Withdrawn)));
        await app.ClaimInReview();

        Assert.NotEqual(before, await Mark(app));
    }

    [Fact]
    public async Task Whoever_goes_on_writing_keeps_it_without_anybodys_page_changing()
    {
        await using var app = await App.Start();
        var reference = await app.ClaimInReview();
        using var lea = await app.SignedInAs("agent", "lea@example.org");
        using var next = await lea.GetAsync("/desk/next");
        var before = await Mark(app);

        app.Clock.Advance(TimeSpan.FromMinutes(1));
        using var kept = await lea.SubmitTo($"/desk/claims/{reference}", $"/desk/claims/{reference}/hands?handler=Keep", ("Form.Reply", "Bonjour"));

        Assert.Equal(before, await Mark(app));
    }

    // Looks anew: not within the same beat.
    private static Task<string> Mark(App app)
    {
        app.Clock.Advance(DeskPulse.Beat);
        return app.Services.GetRequiredService<DeskPulse>().Read(TestContext.Current.CancellationToken);
    }

    [GeneratedRegex("id=\"queue\" data-mark=\"([^\"]*)\"")]
    private static partial Regex Shown();
}
