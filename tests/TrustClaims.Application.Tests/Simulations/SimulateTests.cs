using TrustClaims.Application.Claims;
using TrustClaims.Application.Imports;
using TrustClaims.Application.Simulations;
using TrustClaims.Application.Tests.Imports;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Testing.Installing;
using TrustClaims.Testing.Samples;

namespace TrustClaims.Application.Tests.Simulations;

public sealed class SimulateTests
{
    [Fact]
    public async Task An_imported_history_gives_the_figures_of_its_file()
    {
        await using var here = await Installation.Start();
        using var file = new TemporaryFile(await File.ReadAllBytesAsync(SampleFiles.Tsa), "sample.csv.gz");
        var request = new ImportFileRequest(file.Path, SampleFiles.TsaMapping, file.Rejected);
        await here.Do<ImportHistory, Result<FileImported>>(import => import.Handle(request, CancellationToken.None));

        var result = (await Simulate(here, """{ "name": "Limit", "currency": "USD", "rules": { "amount": { "most": "100.00" } } }""")).Result;

        Assert.Equal((2_027, 805), (result.Claims, result.OnWord));
        Assert.Equal(("38822.21", "18674.59"), (result.OnWordAmount.AmountText, result.Leakage.Amount.AmountText));
    }

    [Fact]
    public async Task Our_own_claims_are_history_too_with_the_facts_of_their_time_and_what_a_person_ruled()
    {
        await using var here = await Installation.Start();
        var customer = await here.Customer();
        await here.Declare(await here.Order(customer));
        var reviewed = await here.Claim((await here.Declare(await here.Order(customer, paid: 400m))).Value);
        here.Clock.Advance(TimeSpan.FromHours(12));
        var agent = await here.Agent();
        var ruling = new RuleOnClaimRequest(reviewed.Reference, new RulingWords(RulingOutcome.Declined, null, null, "Le colis vous a été remis."), agent, reviewed.Version, Channel.Page);
        Assert.True((await here.Do<RuleOnClaim, Result<Claim>>(rule => rule.Handle(ruling, CancellationToken.None))).Succeeded);

        var result = (await Simulate(here, """{ "name": "All", "currency": "EUR", "rules": { "frequency": { "windowDays": 90, "most": 5 } } }""")).Result;

        Assert.Equal((2, 2, 1, 1, 0), (result.Claims, result.OnWord, result.Observed, result.Unobserved, result.NeverObservable));
        Assert.Equal(40_000, result.Leakage.Amount.Minor);
        Assert.Equal((0.5, 1), (result.WaitingDaysSaved, result.WaitsKnown));
        Assert.Equal(0, result.Rules.Single().NotApplicable);
    }

    [Fact]
    public async Task A_policy_that_cannot_be_read_is_refused()
    {
        await using var here = await Installation.Start();

        Assert.IsType<Refusal.PolicyNotValid>((await here.Do<Simulate, Result<Simulated>>(
            simulate => simulate.Handle(new SimulateRequest("{}"), CancellationToken.None))).Refusal);
    }

    private static async Task<Simulated> Simulate(Installation here, string policy) =>
        (await here.Do<Simulate, Result<Simulated>>(simulate => simulate.Handle(new SimulateRequest(policy), CancellationToken.None))).Value;
}
