using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Claims;
using TrustClaims.Application.Policies;
using TrustClaims.Application.Promises;
using TrustClaims.Domain.Claims;
using TrustClaims.Testing.Builders;
using TrustClaims.Testing.Installing;

namespace TrustClaims.Application.Tests.Rounds;

public sealed class RoundTests
{
    /// <summary>How each kind of claim comes to be due, and the work that is then to be done on it.</summary>
    private static readonly Dictionary<string, (Func<Installation, Task> ComesDue, Func<Installation, Task<int>> Round, decimal Paid)> Work = new()
    {
        ["a looser policy"] = (
            here => here.Publish(Some.PolicyOf("""  "amount": { "most": "500.00" }  """)),
            here => here.Do<DecideAgain, int>(act => act.Handle(default)),
            200m),
        ["silence"] = (
            here => Wait(here, TimeSpan.FromHours(25)),
            here => here.Do<AnswerSilence, int>(act => act.Handle(default)),
            200m),
        ["a promised day"] = (
            async here =>
            {
                await here.With(db => db.Claims.ExecuteUpdateAsync(row => row
                    .SetProperty(claim => claim.Status, ClaimStatus.PromisedOn)
                    .SetProperty(claim => claim.PromisedOn, new DateOnly(2026, 1, 1))));
            },
            here => here.Do<KeepPromisedDays, int>(act => act.Handle(default)),
            49.90m),
    };

    public static TheoryData<string> Kinds => [.. Work.Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_claim_on_which_it_fails_holds_up_no_other_is_named_and_is_tried_again(string kind)
    {
        var (comesDue, round, paid) = Work[kind];
        await using var here = await Installation.Start();
        var failing = (await here.Declare(await here.Order(await here.Customer(), paid))).Value;
        here.Clock.Advance(TimeSpan.FromMinutes(1));
        var other = (await here.Declare(await here.Order(await here.Customer("bob@example.org"), paid))).Value;
        await comesDue(here);
        var remedy = (await here.Claim(failing)).Remedy;
        await Have(here, failing, "Unreadable");

        var failures = await Assert.ThrowsAsync<AggregateException>(() => round(here));

        Assert.Contains(failing.Id.Value.ToString(), Assert.Single(failures.InnerExceptions).Message, StringComparison.Ordinal);
        Assert.True(IsAnswered(await here.Claim(other)));
        await Assert.ThrowsAsync<AggregateException>(() => round(here));
        await Have(here, failing, remedy.ToString());
        Assert.Equal(1, await round(here));
        Assert.True(IsAnswered(await here.Claim(failing)));
        Assert.Equal(0, await round(here));
    }

    [Fact]
    public async Task What_a_person_goes_on_looking_at_was_considered_as_well()
    {
        await using var here = await Installation.Start();
        var customer = await here.Customer();
        await here.Declare(await here.Order(customer, 900m));
        await here.Declare(await here.Order(customer, 901m));
        await here.Publish(Some.PolicyOf("""  "amount": { "most": "150.00" }  """));

        Assert.Equal(2, await here.Do<DecideAgain, int>(act => act.Handle(default)));
        Assert.Equal(0, await here.Do<DecideAgain, int>(act => act.Handle(default)));
    }

    private static bool IsAnswered(Claim claim) => claim.Status is ClaimStatus.ApprovedOnWord or ClaimStatus.Approved;

    // As if something had damaged the row: the claim can be found, but no longer read.
    private static Task Have(Installation here, DeclaredClaim claim, string remedy) => here.With(async db =>
        Assert.Equal(1, await db.Database.ExecuteSqlAsync($"UPDATE claims SET remedy = {remedy} WHERE id = {claim.Id.Value}")));

    private static Task Wait(Installation here, TimeSpan time)
    {
        here.Clock.Advance(time);
        return Task.CompletedTask;
    }
}
