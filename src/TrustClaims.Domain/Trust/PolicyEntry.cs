using System.Text.Json;
using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Claims;

namespace TrustClaims.Domain.Trust;

/// <summary>
/// One JSON object of a policy while it is read. Each method reads one member; a mistake is noted with its path and a harmless value
/// returned, so that reading goes on and every mistake of the document is found in one go.
/// </summary>
public sealed partial class PolicyEntry(JsonElement element, string path, List<FieldError> errors, Currency currency)
{
    private readonly HashSet<string> known = new(StringComparer.Ordinal);
    private readonly int mistakesBefore = errors.Count;

    public bool Has(string name) => element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out _);

    /// <summary>The same object, its amounts read in another currency; what was read of it stays read.</summary>
    internal PolicyEntry In(Currency other)
    {
        var entry = new PolicyEntry(element, path, errors, other);
        entry.known.UnionWith(known);
        return entry;
    }

    public PolicyEntry Child(string name)
    {
        var value = Required(name);
        if (value.ValueKind is not (JsonValueKind.Object or JsonValueKind.Undefined))
        {
            Mistake(At(name), "must_be_object");
        }

        return new PolicyEntry(value, At(name), errors, currency);
    }

    public int Whole(string name, int least, int most) => Whole(Required(name), At(name), least, most);

    public int Days(string name) => Whole(name, 1, 3_660);

    public double Share(string name) => Share(Required(name), At(name));

    public Money Amount(string name) => Amount(Required(name), At(name));

    public string Text(string name, int longest)
    {
        var value = Required(name);
        if (value.ValueKind == JsonValueKind.String && value.GetString() is { } text && text.Length <= longest && !string.IsNullOrWhiteSpace(text))
        {
            if (Writing.HasSteering(text))
            {
                Mistake(At(name), "must_be_plain_text");
            }

            return text;
        }

        NotRead(value, At(name), "must_be_text", longest);
        return "";
    }

    public Currency Currency(string name)
    {
        var value = Required(name);
        if (value.ValueKind == JsonValueKind.String && Domain.Currency.TryParse(value.GetString(), out var found))
        {
            return found;
        }

        NotRead(value, At(name), "must_be_currency");
        return currency;
    }

    public Threshold<Money> Amounts(string name) => Threshold(Required(name), At(name), Amount);

    public Threshold<Money> OptionalAmounts(string name) => Threshold(Optional(name), At(name), Amount);

    public Threshold<int> Counts(string name) => Threshold(Required(name), At(name), WholeFromZero);

    public Threshold<int> OptionalDays(string name) => Threshold(Optional(name), At(name), WholeFromZero);

    public Threshold<double> Shares(string name) => Threshold(Required(name), At(name), Share);

    public IReadOnlyDictionary<CarrierAccount, int> DaysByAccount(string name) => Optional(name) is { ValueKind: not JsonValueKind.Undefined } value
        ? ByWord<CarrierAccount, int>(value, At(name), WholeFromZero)
        : new Dictionary<CarrierAccount, int>();

    public IReadOnlyList<CarrierAccount> Accounts(string name) => ListOf(name, (JsonElement value, string at, out CarrierAccount account) =>
        Word(value, at, out account));

    /// <summary>At least one: a type without any would leave its customers with nothing to choose.</summary>
    public IReadOnlyList<Remedy> Remedies(ClaimType type)
    {
        var name = PolicyWords.Of(type);
        if (Required(name) is { ValueKind: JsonValueKind.Array } list && list.GetArrayLength() == 0)
        {
            Mistake(At(name), "missing");
        }

        return ListOf(name, (JsonElement value, string at, out Remedy remedy) => Word(value, at, out remedy) && IsFor(type, remedy, at));
    }

    public IReadOnlyList<string> Words(string name) => ListOf(name, (JsonElement value, string at, out string word) =>
    {
        word = value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
        if (word.Length is > 0 and <= 100)
        {
            return true;
        }

        Mistake(at, "must_be_text", 100);
        return false;
    });

    /// <summary>Budgets of a day or an hour: one amount for all types, or an object of <c>default</c> and claim types. Standings have no budget of their own.</summary>
    public (Money? All, IReadOnlyDictionary<ClaimType, Money> ByType) Budgets(string name)
    {
        var value = Required(name);
        if (value.ValueKind == JsonValueKind.String)
        {
            return (Amount(value, At(name)), new Dictionary<ClaimType, Money>());
        }

        Money? all = value.ValueKind == JsonValueKind.Object && value.TryGetProperty("default", out var whole) ? Amount(whole, At(name) + ".default") : null;
        return (all, ByWord<ClaimType, Money>(value, At(name), Amount, except: "default"));
    }

    /// <summary>Notes that two thresholds cannot both hold; both are named. What could not be read contradicts nothing.</summary>
    public void Contradiction(string one, string other)
    {
        if (errors.Skip(mistakesBefore).All(mistake => mistake.Code == "contradicts"))
        {
            Mistake(At(one), "contradicts", At(other));
        }
    }

    /// <summary>Call when all members have been read: what is left is unknown, and unknown is a mistake.</summary>
    public void NothingElse()
    {
        if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in element.EnumerateObject().Where(member => !known.Contains(member.Name)))
            {
                Mistake(At(member.Name), "unknown");
            }
        }
    }

    private bool IsFor(ClaimType type, Remedy remedy, string at)
    {
        var fits = type.IsForContract() ? remedy is Remedy.Indemnity or Remedy.Repair : remedy is not Remedy.Indemnity;
        if (!fits)
        {
            Mistake(at, "remedy_not_for_type", PolicyWords.Of(remedy), PolicyWords.Of(type));
        }

        return fits;
    }
}
