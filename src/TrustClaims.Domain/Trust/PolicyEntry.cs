using System.Globalization;
using System.Text.Json;
using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Claims;

namespace TrustClaims.Domain.Trust;

/// <summary>
/// One JSON object of a policy while it is read. Each method reads one member; a mistake is noted with its path and a harmless value
/// returned, so that reading goes on and every mistake of the document is found in one go.
/// </summary>
public sealed class PolicyEntry(JsonElement element, string path, List<FieldError> errors, Currency currency)
{
    private const int LongestList = 200;
    private readonly HashSet<string> known = new(StringComparer.Ordinal);

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
        if (value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text && text.Length <= longest)
        {
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

    public IReadOnlyList<Remedy> Remedies(ClaimType type) => ListOf(PolicyWords.Of(type), (JsonElement value, string at, out Remedy remedy) =>
    {
        if (!Word(value, at, out remedy))
        {
            return false;
        }

        var forType = type.IsForContract() ? remedy is Remedy.Indemnity or Remedy.Repair : remedy is not Remedy.Indemnity;
        if (!forType)
        {
            Mistake(at, "remedy_not_for_type", PolicyWords.Of(remedy), PolicyWords.Of(type));
        }

        return forType;
    });

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

    /// <summary>Daily budgets: one amount for all types, or an object of <c>default</c> and claim types. Standings have no budget of their own.</summary>
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

    /// <summary>Notes that two thresholds cannot both hold; both are named.</summary>
    public void Contradiction(string one, string other) => Mistake(At(one), "contradicts", At(other));

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

    private Threshold<T> Threshold<T>(JsonElement value, string at, Func<JsonElement, string, T> read)
        where T : struct
    {
        var cells = new Dictionary<(ClaimType?, Standing?), T>();
        if (value.ValueKind == JsonValueKind.Object)
        {
            ReadCells(value, at, null, read, cells);
        }
        else if (value.ValueKind != JsonValueKind.Undefined)
        {
            cells[(null, null)] = read(value, at);
        }

        return new Threshold<T>((type, standing) =>
            cells.TryGetValue((type, standing), out var found) || cells.TryGetValue((type, null), out found) ||
            cells.TryGetValue((null, standing), out found) || cells.TryGetValue((null, null), out found)
                ? found
                : null);
    }

    private void ReadCells<T>(JsonElement value, string at, ClaimType? type, Func<JsonElement, string, T> read, Dictionary<(ClaimType?, Standing?), T> cells)
        where T : struct
    {
        foreach (var member in value.EnumerateObject())
        {
            var here = $"{at}.{member.Name}";
            if (member.NameEquals("default"))
            {
                cells[(type, null)] = read(member.Value, here);
            }
            else if (PolicyWords.TryParse<Standing>(member.Name, out var standing))
            {
                cells[(type, standing)] = read(member.Value, here);
            }
            else if (type is null && PolicyWords.TryParse<ClaimType>(member.Name, out var own))
            {
                if (member.Value.ValueKind == JsonValueKind.Object)
                {
                    ReadCells(member.Value, here, own, read, cells);
                }
                else
                {
                    cells[(own, null)] = read(member.Value, here);
                }
            }
            else
            {
                Mistake(here, "unknown");
            }
        }
    }

    private Dictionary<TEnum, TValue> ByWord<TEnum, TValue>(JsonElement value, string at, Func<JsonElement, string, TValue> read, string? except = null)
        where TEnum : struct, Enum
    {
        var found = new Dictionary<TEnum, TValue>();
        if (value.ValueKind != JsonValueKind.Object)
        {
            NotRead(value, at, "must_be_object");
            return found;
        }

        foreach (var member in value.EnumerateObject().Where(member => member.Name != except))
        {
            if (PolicyWords.TryParse<TEnum>(member.Name, out var word))
            {
                found[word] = read(member.Value, $"{at}.{member.Name}");
            }
            else
            {
                Mistake($"{at}.{member.Name}", "unknown");
            }
        }

        return found;
    }

    private delegate bool ReadItem<T>(JsonElement value, string at, out T item);

    private List<T> ListOf<T>(string name, ReadItem<T> read)
    {
        var value = Required(name);
        var items = new List<T>();
        if (value.ValueKind != JsonValueKind.Array || value.GetArrayLength() > LongestList)
        {
            NotRead(value, At(name), "must_be_list", LongestList);
            return items;
        }

        foreach (var (index, member) in value.EnumerateArray().Index())
        {
            var at = $"{At(name)}[{index.ToString(CultureInfo.InvariantCulture)}]";
            if (!read(member, at, out var item))
            {
                continue;
            }

            if (items.Contains(item))
            {
                Mistake(at, "twice");
                continue;
            }

            items.Add(item);
        }

        return items;
    }

    private bool Word<TEnum>(JsonElement value, string at, out TEnum member)
        where TEnum : struct, Enum
    {
        member = default;
        if (value.ValueKind == JsonValueKind.String && PolicyWords.TryParse(value.GetString(), out member))
        {
            return true;
        }

        Mistake(at, "unknown_word", string.Join(", ", Enum.GetValues<TEnum>().Select(PolicyWords.Of)));
        return false;
    }

    private Money Amount(JsonElement value, string at)
    {
        if (value.ValueKind == JsonValueKind.String && Money.TryParse(value.GetString(), currency, out var amount))
        {
            return amount;
        }

        NotRead(value, at, "must_be_amount", currency.Code, currency.Decimals);
        return Money.Zero(currency);
    }

    private int WholeFromZero(JsonElement value, string at) => Whole(value, at, 0, 100_000);

    private int Whole(JsonElement value, string at, int least, int most)
    {
        if (value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && number >= least && number <= most)
        {
            return number;
        }

        NotRead(value, at, "must_be_whole", least, most);
        return least;
    }

    private double Share(JsonElement value, string at)
    {
        if (value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var share) && share is >= 0 and <= 1)
        {
            return share;
        }

        NotRead(value, at, "must_be_share");
        return 0;
    }

    private JsonElement Required(string name)
    {
        var value = Optional(name);
        if (value.ValueKind == JsonValueKind.Undefined && element.ValueKind == JsonValueKind.Object)
        {
            Mistake(At(name), "missing");
        }

        return value;
    }

    private JsonElement Optional(string name)
    {
        known.Add(name);
        return element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value : default;
    }

    // What is absent was reported as missing where it was looked for.
    private void NotRead(JsonElement value, string at, string code, params IReadOnlyList<object> arguments)
    {
        if (value.ValueKind != JsonValueKind.Undefined)
        {
            Mistake(at, code, arguments);
        }
    }

    private void Mistake(string at, string code, params IReadOnlyList<object> arguments) => errors.Add(new FieldError(at, code, arguments));

    private string At(string name) => path.Length == 0 ? name : $"{path}.{name}";
}
