using TrustClaims.Application.Imports;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Simulation;
using TrustClaims.Testing.Samples;

namespace TrustClaims.Application.Tests.Imports;

public sealed class HistoryRowsTests
{
    private const string Header = "id,type,declaredAt,payable,currency,outcome,paid,customer\n";

    [Fact]
    public void The_sample_is_read_but_for_the_one_claim_without_a_date()
    {
        var (claims, rejected) = Read(SampleFiles.Tsa, MappingReader.ReadFile(SampleFiles.TsaMapping).Value);

        Assert.Equal(2_027, claims.Count);
        Assert.Equal((1_238, 789), (claims.Count(claim => claim.Type == ClaimType.LostParcel), claims.Count(claim => claim.Type == ClaimType.DamagedItem)));
        var row = Assert.Single(rejected);
        Assert.StartsWith("TSA-000228,", row.Raw, StringComparison.Ordinal);
        Assert.Equal("declaredAt: nothing in date_received, incident_date", Sentences.Of(row.Reasons));
    }

    [Fact]
    public void A_claim_keeps_what_its_row_says()
    {
        var (claims, _) = Read(SampleFiles.Tsa, MappingReader.ReadFile(SampleFiles.TsaMapping).Value);

        var claim = claims.Single(one => one.SourceId == "TSA-000001");
        Assert.Equal(("tsa", ClaimType.DamagedItem, PastOutcome.PartlyApproved), (claim.Source, claim.Type, claim.Outcome));
        Assert.Equal(new DateTimeOffset(2006, 4, 4, 12, 0, 0, TimeSpan.Zero), claim.DeclaredAt);
        Assert.Equal((new Money(63_776, Currency.Of("USD")), new Money(17_908, Currency.Of("USD"))), (claim.Payable, claim.Paid));
        Assert.Contains("Luggage (all types including footlockers)", claim.Categories);
        Assert.Null(claim.CustomerKey);
    }

    [Fact]
    public void A_denial_without_an_amount_has_paid_nothing_and_an_approval_without_one_is_unknown()
    {
        var (claims, _) = Own("a,LostParcel,2026-01-01,10.00,EUR,declined,,\nb,LostParcel,2026-01-01,10.00,EUR,approved,,\nc,LostParcel,2026-01-01,10.00,EUR,,,\n");

        var history = claims.Select(claim => HistoryClaim.Of(claim, TimeZoneInfo.Utc)).ToList();
        Assert.Equal([0L, null, null], history.Select(claim => claim.PaidMinor));
        Assert.Equal([TruthState.Known, TruthState.Unknown, TruthState.Unknown], history.Select(claim => claim.Truth));
    }

    [Fact]
    public void What_was_paid_beyond_the_amount_counts_as_the_amount_and_is_kept_raw()
    {
        var (claims, _) = Own("a,LostParcel,2026-01-01,10.00,EUR,approved,12.50,\n");

        var claim = HistoryClaim.Of(claims[0], TimeZoneInfo.Utc);
        Assert.Equal((1_000, 1_250), (claim.TruthMinor, claim.PaidMinor));
    }

    [Fact]
    public void A_customer_named_by_e_mail_is_the_same_however_it_is_written()
    {
        var (claims, _) = Own("a,LostParcel,2026-01-01,10.00,EUR,,, Ada@Example.org\nb,LostParcel,2026-01-01,10.00,EUR,,,ada@example.org\nc,LostParcel,2026-01-01,10.00,EUR,,,C-17\n");

        Assert.Equal(["mailto:ada@example.org", "mailto:ada@example.org", "C-17"], claims.Select(claim => claim.CustomerKey));
    }

    [Theory]
    [InlineData("a,LostParcel,2026-01-01,10.005,EUR,,,", "payable: '10.005' is no amount: digits, and at most 2 decimals (EUR)")]
    [InlineData("a,LostParcel,2026-01-01,-1,EUR,,,", "payable: '-1' is no amount: digits, and at most 2 decimals (EUR)")]
    [InlineData("a,LostParcel,2026-01-01,99999999999999999999999999,EUR,,,", "payable: '99999999999999999999999999' is more than any amount that can be true")]
    [InlineData("a,LostParcel,2026-01-01,10000000000.01,EUR,,,", "payable: '10000000000.01' is more than any amount that can be true")]
    [InlineData("a,LostParcel,2026-02-30,10,EUR,,,", "declaredAt: '2026-02-30' is no date and time")]
    [InlineData("a,LostParcel,01/02/2026,10,EUR,,,", "declaredAt: '01/02/2026' is no date and time")]
    [InlineData("a,Lost,2026-01-01,10,EUR,,,", "type: 'Lost' is none of LostParcel, DamagedItem, MissingItem, WrongItem, BrokenItem, WaterDamage")]
    [InlineData("a,LostParcel,2026-01-01,10,EURO,,,", "currency: must be an ISO 4217 code such as EUR")]
    [InlineData("a,,,,EUR,,,", "type: nothing in type; declaredAt: nothing in declaredAt; payable: nothing in payable")]
    [InlineData(",LostParcel,2026-01-01,10,EUR,,,", "id: nothing in id")]
    public void A_row_that_cannot_be_read_says_why(string row, string reason)
    {
        var (claims, rejected) = Own(row + "\nz,LostParcel,2026-01-01,10,EUR,,,\n");

        Assert.Equal("z", Assert.Single(claims).SourceId);
        Assert.Equal((2, reason, row), (rejected[0].Line, Sentences.Of(rejected[0].Reasons), rejected[0].Raw));
    }

    [Fact]
    public void An_id_stands_once_in_a_file()
    {
        var (claims, rejected) = Own("a,LostParcel,2026-01-01,10,EUR,,,\nb,LostParcel,2026-01-01,10,EUR,,,\na,LostParcel,2026-01-02,20,EUR,,,\n");

        Assert.Equal(["a", "b"], claims.Select(claim => claim.SourceId));
        Assert.Equal((4, "id: 'a' stands already on line 2"), (rejected[0].Line, Sentences.Of(rejected[0].Reasons)));
    }

    [Fact]
    public void A_column_that_the_mapping_names_must_be_there()
    {
        using var file = new TemporaryFile("row_id,claim_type\n");

        var refusal = HistoryRows.Open(file.Path, MappingReader.ReadFile(SampleFiles.TsaMapping).Value, whole: false).Refusal;

        Assert.Contains("the file has no column 'disposition'", Sentences.Of(Assert.IsType<Refusal.Invalid>(refusal).Errors), StringComparison.Ordinal);
    }

    private static (List<PastClaim> Claims, List<RejectedRow> Rejected) Own(string rows)
    {
        using var file = new TemporaryFile(Header + rows);
        return Read(file.Path, OwnColumns.Mapping(MappingRows.Claims, TimeZoneInfo.Utc));
    }

    private static (List<PastClaim> Claims, List<RejectedRow> Rejected) Read(string path, Mapping mapping)
    {
        using var rows = HistoryRows.Open(path, mapping, whole: false).Value;
        var (claims, rejected) = (new List<PastClaim>(), new List<RejectedRow>());
        while (rows.Read())
        {
            if (rows.Claim is { } claim)
            {
                claims.Add(claim);
            }
            else
            {
                rejected.Add(rows.Rejected!);
            }
        }

        Assert.Null(rows.Failure);
        return (claims, rejected);
    }
}
