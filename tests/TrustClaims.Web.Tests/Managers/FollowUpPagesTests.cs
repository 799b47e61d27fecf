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

        app.Clock.Advance(KeptFollowUps.Longest);
        var known = await manager.GetPage("/manage/follow-ups");

        Assert.Contains("Rien n’a encore été accordé sur parole.", empty, StringComparison.Ordinal);
        Assert.Contains("<span class=\"figure\">5\u00a0%</span>", empty, StringComparison.Ordinal);
        Assert.Contains("<span class=\"figure\">1</span>", due, StringComparison.Ordinal);
        Assert.Contains("0 terminées par un fait", due, StringComparison.Ordinal);
        Assert.Contains("1 terminées par un fait", known, StringComparison.Ordinal);
        Assert.Contains("pas encore connu\u00a0: 1 appel est en cours", due, StringComparison.Ordinal);
        Assert.Contains("40\u00a0€", known, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_months_say_what_it_would_be_either_way_and_are_a_file()
    {
        await using var app = await App.Start();
        await app.PublishOpening();
        var order = await app.Order(one => one.Item("1", 49.90m));
        await app.InDatabase(async db =>
        {
            for (var month = 1; month <= 2; month++)
            {
                for (var number = 0; number < 40; number++)
                {
                    var claim = A.Claim().On(order).At(Some.Moment.AddDays(-31 * month)).Build();
                    claim.Audited(0, "");
                    var drawn = new FollowUp(claim.Id, claim.DeclaredAt);
                    if (number < 4)
                    {
                        Assert.True(drawn.Hear(FollowUpEnd.TurnedUp, claim.Payable, Some.Moment));
                    }
                    else
                    {
                        drawn.Lapse(Some.Moment);
                    }

                    db.AddRange(claim, drawn);
                }
            }

            return await db.SaveChangesAsync();
        });
        using var manager = await app.SignedInAs("manager");

        var page = (await manager.GetPage("/manage/follow-ups")).Replace('\u00a0', ' ');
        var file = (await manager.GetStringAsync("/manage/follow-ups/months.csv")).TrimStart('\uFEFF').Split("\r\n");

        Assert.Contains("data-chart=\"line\"", page, StringComparison.Ordinal);
        Assert.Contains("0 % si nulle inconnue ne l’est, 90 % si toutes le sont", page, StringComparison.Ordinal);
        Assert.Contains("si les inconnues sont justes", page, StringComparison.Ordinal);
        Assert.Equal(4, file.Length);
        Assert.StartsWith("Mois (premier jour);Crues;", file[0], StringComparison.Ordinal);
        Assert.Contains(";40;0;4;0;0;0,9;", file[1], StringComparison.Ordinal);
        Assert.EndsWith(";1", file[1], StringComparison.Ordinal);
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
