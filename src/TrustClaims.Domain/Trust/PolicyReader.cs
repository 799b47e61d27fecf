using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using TrustClaims.Domain.Claims;

namespace TrustClaims.Domain.Trust;

/// <summary>
/// Reads a policy from its JSON form. Every mistake is reported with its path (<c>rules.amount.mots</c>), all of them at once: nothing unknown
/// is ignored, nothing is guessed.
/// </summary>
public static class PolicyReader
{
    private const int LongestText = 200_000;

    /// <summary>What holds where a policy says nothing of standing: nobody reaches another one than new.</summary>
    private static readonly StandingThresholds EverybodyNew = new(new StandingThreshold(int.MaxValue, int.MaxValue), new StandingThreshold(int.MaxValue, int.MaxValue));

    private static readonly Dictionary<ClaimType, IReadOnlyList<Remedy>> UsualRemedies = new()
    {
        [ClaimType.LostParcel] = [Remedy.Resend, Remedy.Refund, Remedy.StoreCredit],
        [ClaimType.DamagedItem] = [Remedy.Exchange, Remedy.SparePart, Remedy.Repair, Remedy.Refund, Remedy.StoreCredit],
        [ClaimType.MissingItem] = [Remedy.Resend, Remedy.Refund, Remedy.StoreCredit],
        [ClaimType.WrongItem] = [Remedy.Exchange, Remedy.Refund, Remedy.StoreCredit],
        [ClaimType.BrokenItem] = [Remedy.Indemnity, Remedy.Repair],
        [ClaimType.WaterDamage] = [Remedy.Indemnity],
    };

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 16 };
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Result<TrustPolicy> Read(string json)
    {
        if (json.Length > LongestText)
        {
            return NotValid([new FieldError("", "policy_too_long", LongestText)]);
        }

        try
        {
            using var document = JsonDocument.Parse(json, Strict);
            return Read(document.RootElement);
        }
        catch (JsonException mistake)
        {
            return NotValid([new FieldError(mistake.Path ?? "", "policy_not_json", (mistake.LineNumber ?? 0) + 1, (mistake.BytePositionInLine ?? 0) + 1)]);
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, written as an escape: valid JSON, but no text.
            return NotValid([new FieldError("", "text_not_valid")]);
        }
    }

    /// <summary>
    /// Reads one that was accepted when it was kept. What is demanded of a policy may grow; what was decided under an old one is still read, and decided
    /// again to the same result.
    /// </summary>
    public static TrustPolicy ReadKept(string json)
    {
        using var document = JsonDocument.Parse(json, Strict);
        return Read(document.RootElement, mistake => mistake.Code is not ("contradicts" or "must_be_plain_text")).Value;
    }

    public static Result<TrustPolicy> Read(JsonElement root) => Read(root, _ => true);

    private static Result<TrustPolicy> Read(JsonElement root, Predicate<FieldError> counts)
    {
        var errors = new List<FieldError>();
        NothingTwice(root, "", errors);
        if (root.ValueKind != JsonValueKind.Object)
        {
            return NotValid([new FieldError("", "must_be_object")]);
        }

        var document = new PolicyEntry(root, "", errors, Currency.Eur);
        var currency = document.Currency("currency");
        document = document.In(currency);

        var name = document.Text("name", 120);
        var standing = document.Has("standing") ? ReadStanding(document.Child("standing")) : EverybodyNew;
        var rules = ReadRules(document.Child("rules"));
        var remedies = document.Has("remedies") ? ReadRemedies(document.Child("remedies")) : UsualRemedies;
        var terms = new PolicyTerms(
            document.OptionalAmounts("keepUpTo"),
            document.OptionalAmounts("silenceMeansYes"),
            document.Has("followUpRate") ? document.Share("followUpRate") : 0,
            document.Has("review") ? ReadReview(document.Child("review")) : UsualReview(currency));
        document.NothingElse();

        return errors.Exists(counts)
            ? NotValid(errors)
            : new TrustPolicy(Canonical(root), name, currency, standing, rules, remedies, terms);
    }

    // Of two members of one name the second would win in silence.
    private static void NothingTwice(JsonElement element, string path, List<FieldError> errors)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in element.EnumerateObject())
        {
            var at = path.Length == 0 ? member.Name : $"{path}.{member.Name}";
            if (!names.Add(member.Name))
            {
                errors.Add(new FieldError(at, "twice"));
            }

            NothingTwice(member.Value, at, errors);
        }
    }

    private static StandingThresholds ReadStanding(PolicyEntry entry)
    {
        var thresholds = new StandingThresholds(ReadStep(entry.Child("regular")), ReadStep(entry.Child("loyal")));
        if (thresholds.Loyal.TenureDays < thresholds.Regular.TenureDays)
        {
            entry.Contradiction("loyal.tenureDays", "regular.tenureDays");
        }

        if (thresholds.Loyal.DeliveredOrders < thresholds.Regular.DeliveredOrders)
        {
            entry.Contradiction("loyal.deliveredOrders", "regular.deliveredOrders");
        }

        entry.NothingElse();
        return thresholds;
    }

    private static StandingThreshold ReadStep(PolicyEntry entry)
    {
        var step = new StandingThreshold(entry.Whole("tenureDays", 0, 36_500), entry.Whole("deliveredOrders", 0, 100_000));
        entry.NothingElse();
        return step;
    }

    private static List<TrustRule> ReadRules(PolicyEntry entry)
    {
        var rules = new List<TrustRule>();
        foreach (var kind in TrustRules.All.Where(kind => entry.Has(kind.Code)))
        {
            var rule = entry.Child(kind.Code);
            rules.Add(kind.Read(rule));
            rule.NothingElse();
        }

        entry.NothingElse();
        return rules;
    }

    private static Dictionary<ClaimType, IReadOnlyList<Remedy>> ReadRemedies(PolicyEntry entry)
    {
        var remedies = new Dictionary<ClaimType, IReadOnlyList<Remedy>>(UsualRemedies);
        foreach (var type in ClaimTypes.All.Where(type => entry.Has(PolicyWords.Of(type))))
        {
            remedies[type] = entry.Remedies(type);
        }

        entry.NothingElse();
        return remedies;
    }

    private static ReviewTerms ReadReview(PolicyEntry entry)
    {
        var review = new ReviewTerms(entry.Whole("minutesPerClaim", 0, 10_000), entry.Amount("hourlyCost"), entry.Whole("answerWithinHours", 1, 720));
        entry.NothingElse();
        return review;
    }

    private static ReviewTerms UsualReview(Currency currency) => new(12, Money.Zero(currency), 24);

    private static string Canonical(JsonElement root) => JsonNode.Parse(root.GetRawText())!.ToJsonString(Indented);

    private static Refusal NotValid(IReadOnlyList<FieldError> errors) => new Refusal.PolicyNotValid(errors);
}
