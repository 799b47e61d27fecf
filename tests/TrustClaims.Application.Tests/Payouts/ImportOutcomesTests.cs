using System.Globalization;
using TrustClaims.Application.Imports;
using TrustClaims.Application.Payouts;
using TrustClaims.Application.Tests.Imports;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Testing.Installing;

namespace TrustClaims.Application.Tests.Payouts;

public sealed class ImportOutcomesTests
{
    private const string Header = "settlement,outcome,at,carrier,trackingNumber,reason\n";

    [Fact]
    public async Task A_back_office_tells_what_became_of_settlements_and_telling_it_twice_changes_nothing()
    {
        await using var here = await Installation.Start();
        var declared = (await here.Declare(await here.Order(await here.Customer()))).Value;
        var settlement = (await here.Claim(declared)).Settlements.Single();
        using var file = new TemporaryFile($"{Header}{settlement.Id.Value},sent,{At(here)},colissimo,6A9,\n");

        Assert.Equal(new FileImported(0, 1, 0, 0), await Import(here, file));
        Assert.Equal(new FileImported(0, 0, 1, 0), await Import(here, file));

        var claim = await here.Claim(declared);
        Assert.Equal((ClaimStatus.Settled, "6A9"), (claim.Status, claim.Settlements.Single().TrackingNumber));
        Assert.False(File.Exists(file.Rejected));
    }

    [Fact]
    public async Task Rows_that_cannot_be_are_put_aside_with_their_reason()
    {
        await using var here = await Installation.Start();
        var declared = (await here.Declare(await here.Order(await here.Customer()))).Value;
        var id = (await here.Claim(declared)).Settlements.Single().Id.Value;
        using var file = new TemporaryFile(
            $"{Header}17,refunded,{At(here)},,,\n{id},paid,{At(here)},,,\n{id},refunded,yesterday,,,\n{Guid.Empty},refunded,{At(here)},,,\n{id},failed,{At(here)},,,\n" +
            $"{id},refunded,2199-01-01T00:00:00Z,,,\n{id},refunded,{At(here)},,,\n{id},delivered,{At(here)},,,\n{id},failed,{At(here)},,,closed\n" +
            $"{id},refunded,{At(here)},colissimo,6A9,\n{id},refunded,{At(here)},,6A9,\n");

        Assert.Equal(new FileImported(0, 1, 0, 10), await Import(here, file));

        var reasons = (await File.ReadAllLinesAsync(file.Rejected)).Skip(1).ToList();
        string[] expected = ["settlement: '17' is no id", "outcome: 'paid' is none of", "at: 'yesterday'", "is not there", "reason:", "lies in the future", "no end of the remedy Resend", "contradicts what is known already: delivered", "carrier: only what was sent or delivered names a parcel", "trackingNumber: only what was sent or delivered names a parcel"];
        Assert.All(expected.Zip(reasons), pair => Assert.Contains(pair.First, pair.Second, StringComparison.Ordinal));
        Assert.Equal(["2", "3", "4", "5", "6", "7", "8", "10", "11", "12"], reasons.Select(line => line.Split(',')[0]));
    }

    [Theory]
    [InlineData("settlement,outcome\n", "at")]
    [InlineData("id,outcome,at\n", "settlement")]
    public async Task A_file_without_its_columns_is_refused(string text, string column)
    {
        await using var here = await Installation.Start();
        using var file = new TemporaryFile(text);

        var refused = await here.Do<ImportOutcomes, Result<FileImported>>(import =>
            import.Handle(new ImportFileRequest(file.Path, null, file.Rejected), CancellationToken.None));

        Assert.Equal(column, Assert.IsType<Refusal.Invalid>(refused.Refusal).Errors.Single().Path);
    }

    private static string At(Installation here) => here.Clock.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    private static async Task<FileImported> Import(Installation here, TemporaryFile file) =>
        (await here.Do<ImportOutcomes, Result<FileImported>>(import =>
            import.Handle(new ImportFileRequest(file.Path, null, file.Rejected), CancellationToken.None))).Value;
}
