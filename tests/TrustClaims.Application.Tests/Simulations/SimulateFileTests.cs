using TrustClaims.Application.Simulations;
using TrustClaims.Application.Tests.Imports;
using TrustClaims.Domain;
using TrustClaims.Domain.Simulation;
using TrustClaims.Testing.Samples;

namespace TrustClaims.Application.Tests.Simulations;

/// <summary>The figures were computed from the sample by other means (decimal arithmetic in Python) and are held here as numbers.</summary>
public sealed class SimulateFileTests
{
    [Theory]
    [InlineData("50.00", 481, "13434.97", "7640.53", 449, 32, "4909.22", "5846.77", 1_546, "2501314869.25", 260)]
    [InlineData("100.00", 805, "38822.21", "18185.60", 757, 48, "18674.59", "20689.78", 1_222, "2501289482.01", 353)]
    [InlineData("200.00", 1_152, "92111.97", "37743.20", 1_078, 74, "48790.50", "54616.94", 875, "2501236192.25", 433)]
    public void The_sample_under_an_amount_limit(
        string most, int onWord, string amount, string paid, int observed, int unobserved, string leakage, string noneHonest, int forReview, string reviewed, int honest)
    {
        var simulated = Simulate($$"""{ "name": "Limit", "currency": "USD", "rules": { "amount": { "most": "{{most}}" } } }""");

        var result = simulated.Result;
        Assert.Equal((2_027, onWord, 0, forReview, 1), (result.Claims, result.OnWord, result.PromisedOn, result.ForReview, simulated.RejectedRows));
        Assert.Equal((amount, reviewed, paid), (result.OnWordAmount.AmountText, result.ForReviewAmount.AmountText, result.PaidOnWord.AmountText));
        Assert.Equal((observed, unobserved), (result.Observed, result.Unobserved));
        Assert.Equal((leakage, leakage, leakage), (result.Leakage.Amount.AmountText, result.Leakage.Low.AmountText, result.Leakage.High.AmountText));
        Assert.Equal(noneHonest, result.Leakage.NoneHonest!.Amount.AmountText);
        Assert.Equal(Intervals.Wilson((double)(honest + unobserved) / onWord, onWord), result.Honesty!.AllHonest);
        Assert.Equal(Intervals.Wilson((double)honest / onWord, onWord), result.Honesty.NoneHonest);
        Assert.Null(result.WaitingDaysSaved);
    }

    [Fact]
    public void The_sample_under_a_daily_budget()
    {
        var result = Simulate("""{ "name": "Budget", "currency": "USD", "rules": { "amount": { "most": "100.00" }, "exposure": { "daily": "120.00" } } }""").Result;

        Assert.Equal((742, "34008.21"), (result.OnWord, result.OnWordAmount.AmountText));
        Assert.Equal(1_234, result.Rules.Single(rule => rule.Code == "exposure").Beyond);
    }

    [Fact]
    public void Rules_whose_facts_the_file_lacks_do_not_apply_and_say_so()
    {
        var result = Simulate("""
            { "name": "Unknown", "currency": "USD", "rules": { "amount": { "most": "100.00" }, "frequency": { "windowDays": 90, "most": 1 },
              "carrierAccount": { "beyond": ["delivered"] }, "household": { "windowDays": 90, "most": 1 }, "sameItems": {} } }
            """).Result;

        Assert.Equal(805, result.OnWord);
        Assert.All(result.Rules.Where(rule => rule.Code != "amount"), rule => Assert.Equal((0, 2_027), (rule.Beyond, rule.NotApplicable)));
    }

    [Fact]
    public void A_policy_with_an_unknown_member_is_refused_by_its_path()
    {
        using var policy = new TemporaryFile("""{ "name": "x", "currency": "USD", "rules": { "amount": { "mots": "1.00", "most": "1.00" } } }""");

        var refusal = Handle(policy.Path, SampleFiles.Tsa, null).Refusal;

        Assert.Equal("rules.amount.mots", Assert.Single(Assert.IsType<Refusal.PolicyNotValid>(refusal).Errors).Path);
    }

    [Fact]
    public void Rejected_rows_are_written_only_where_asked_for()
    {
        using var policy = new TemporaryFile("""{ "name": "x", "currency": "USD", "rules": {} }""");
        using var aside = new TemporaryFile("left by an earlier run");

        Assert.Equal(1, Handle(policy.Path, SampleFiles.Tsa, aside.Path).Value.RejectedRows);

        var lines = File.ReadAllLines(aside.Path);
        Assert.Equal("line,reason,row", lines[0]);
        Assert.Contains("TSA-000228", lines[1], StringComparison.Ordinal);
        Assert.False(File.Exists(SampleFiles.Tsa + ".rejected.csv"));
    }

    [Fact]
    public void A_file_that_was_cut_gives_no_figures()
    {
        using var policy = new TemporaryFile("""{ "name": "x", "currency": "USD", "rules": {} }""");
        using var cut = new TemporaryFile(File.ReadAllBytes(SampleFiles.Tsa)[..^20_000], "cut.csv.gz");

        Assert.Contains(CsvRowsTests.CodeOf(Handle(policy.Path, cut.Path, null).Refusal), new[] { "file_cut", "file_damaged" });
    }

    private static Simulated Simulate(string policy)
    {
        using var file = new TemporaryFile(policy);
        return Handle(file.Path, SampleFiles.Tsa, null).Value;
    }

    private static Result<Simulated> Handle(string policy, string history, string? rejected) => new SimulateFile(TimeZoneInfo.Utc, TimeProvider.System)
        .Handle(new SimulateFileRequest(policy, history, SampleFiles.TsaMapping, rejected), CancellationToken.None);
}
