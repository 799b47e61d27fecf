using System.Globalization;
using System.Text.Json;
using TrustClaims.Domain.Claims;

namespace TrustClaims.Domain.Trust;

// How single values, thresholds and lists are read, and how mistakes are noted.
public sealed partial class PolicyEntry
{
    private const int LongestList = 200;

    private delegate bool ReadItem<T>(JsonElement value, string at, out T item);

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
