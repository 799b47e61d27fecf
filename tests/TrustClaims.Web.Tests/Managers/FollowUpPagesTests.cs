using TrustClaims.Application.FollowUps;
using TrustClaims.Domain;
using TrustClaims.Domain.FollowUps;
using TrustClaims.Testing.Builders;
using TrustClaims.Testing.Web;

namespace TrustClaims.Web.Tests.Managers;

public sealed class FollowUpPagesTests
{
    [Fact]
    public async Task A_manager_reads_what_trust_really_cost()
    {
        await using var app = await App.Start();
        await app.PublishOpening();
        using var early = await app.SignedInAs("manager");
        var empty = await early.GetPage("/manage/follow-ups");
        var claim = await app.CallToMake();
        using var manager = await app.SignedInAs("manager");
        var due = await manager.GetPage("/manage/follow-ups");
        await app.Use<EndFollowUp, Result<Done>>(end => end.Handle(new(claim, FollowUpEnd.TurnedUp, null, Some.Person()), default));

        var known = await manager.GetPage("/manage/follow-ups");

        Assert.Contains("Rien n’a encore été accordé sur parole.", empty, StringComparison.Ordinal);
        Assert.Contains("<span class=\"figure\">5\u00a0%</span>", empty, StringComparison.Ordinal);
        Assert.Contains("<span class=\"figure\">1</span>", due, StringComparison.Ordinal);
        Assert.Contains("0 terminées par un fait", due, StringComparison.Ordinal);
        Assert.Contains("1 terminées par un fait", known, StringComparison.Ordinal);
        Assert.Contains("40,00\u00a0€", known, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_charter_says_how_many_are_called()
    {
        await using var app = await App.Start();
        await app.PublishOpening();
        using var visitor = app.CreateClient();

        Assert.Contains("environ une personne sur 20, tirée au hasard", await visitor.GetPage("/charter"), StringComparison.Ordinal);
    }
}
