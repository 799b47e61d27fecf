using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Accounts;
using TrustClaims.Application.Notifications;
using TrustClaims.Application.Policies;
using TrustClaims.Application.Simulations;
using TrustClaims.Domain.Claims;
using TrustClaims.Testing.Builders;
using TrustClaims.Testing.Installing;

namespace TrustClaims.Application.Tests.Policies;

public sealed class BudgetsOfHourTests : IAsyncLifetime
{
    private Installation here = null!;

    public async ValueTask InitializeAsync() => here = await Installation.Start(Some.PolicyOf(""" "exposure": { "daily": "500.00", "hourly": "110.00" } """));

    public ValueTask DisposeAsync() => here.DisposeAsync();

    [Fact]
    public async Task Beyond_the_hours_budget_a_person_answers_until_the_next_hour_and_each_decision_replays()
    {
        var answers = new List<ClaimStatus>();
        for (var number = 0; number < 3; number++)
        {
            answers.Add((await Declare(number)).Status);
        }

        here.Clock.Advance(TimeSpan.FromHours(1));
        var later = await Declare(3);
        var replayed = await here.Do<ReplayDecisions, ReplayReport>(replay => replay.Handle(new ReplayDecisionsRequest(null), default));

        Assert.Equal([ClaimStatus.ApprovedOnWord, ClaimStatus.ApprovedOnWord, ClaimStatus.InReview], answers);
        Assert.Equal(ClaimStatus.ApprovedOnWord, later.Status);
        Assert.Equal((Some.Eur(99.80m + 49.90m), Some.Eur(0)), (later.LastDecision.Facts.ExposureToday + Some.Eur(49.90m), later.LastDecision.Facts.ExposureThisHour));
        Assert.Equal((4, 0), (replayed.Decisions, replayed.Differences.Count));
    }

    [Fact]
    public async Task Managers_are_told_once_for_each_hour_whatever_the_number_of_claims()
    {
        await here.Agent("lea@example.org", "Léa Martin", StaffRoles.Manager);
        await here.Agent("tom@example.org", "Tom Petit");
        for (var number = 0; number < 5; number++)
        {
            await Declare(number);
        }

        Assert.Equal(1, await Notice());
        Assert.Equal(0, await Notice());
        await Tell();
        await Tell();

        var news = await here.With(db => db.ManagerNews.AsNoTracking().SingleAsync());
        Assert.Equal((here.Clock.GetUtcNow(), true), (news.ToldAt, ReachedBudget.Read(news.Body).OfHour));
        var mail = Assert.Single(Directory.GetFiles(Path.Combine(here.Folder, "mail")), file => File.ReadAllText(file).Contains("lea@example.org", StringComparison.Ordinal));
        Assert.DoesNotContain(Directory.GetFiles(Path.GetDirectoryName(mail)!), file => File.ReadAllText(file).Contains("tom@example.org", StringComparison.Ordinal));
        here.Clock.Advance(TimeSpan.FromHours(1));
        for (var number = 5; number < 8; number++)
        {
            await Declare(number);
        }

        Assert.Equal(1, await Notice());
    }

    [Fact]
    public async Task A_claim_that_a_person_answers_anyway_says_nothing_of_the_budget()
    {
        await here.Publish(Some.PolicyOf(""" "amount": { "most": "60.00" }, "exposure": { "hourly": "110.00" } """));

        var large = await Declare(0, paid: 200m);
        var small = await Declare(1);

        Assert.Equal((ClaimStatus.InReview, ClaimStatus.ApprovedOnWord), (large.Status, small.Status));
        Assert.Equal(0, await Notice());
    }

    [Fact]
    public async Task Old_hours_go_and_days_stay()
    {
        await Declare(0);
        Assert.Equal(0, await Forget());
        here.Clock.Advance(TimeSpan.FromDays(ForgetOldBudgets.HourDays + 1));
        await Declare(1);

        Assert.True(await Forget() > 0);

        var left = await here.With(db => db.ExposureStripes.Select(stripe => new { stripe.Day, stripe.Scope }).ToListAsync());
        Assert.Equal(2, left.Select(stripe => stripe.Day).Distinct().Count());
        Assert.Single(left.Where(stripe => stripe.Scope.Contains('@', StringComparison.Ordinal)).Select(stripe => stripe.Day).Distinct());
        Assert.Equal(0, await Forget());
    }

    private Task<int> Forget() => here.Do<ForgetOldBudgets, int>(forget => forget.Handle(default));

    private Task<int> Notice() => here.Do<NoticeBudgets, int>(notice => notice.Handle(default));

    private Task<int> Tell() => here.Do<TellManagers, int>(tell => tell.Handle(default));

    private async Task<Claim> Declare(int number, decimal paid = 49.90m)
    {
        var order = await here.Order(await here.Customer($"{number}@example.org"), paid);
        return await here.Claim((await here.Declare(order)).Value);
    }
}
