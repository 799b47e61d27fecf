using System.Security.Cryptography;

namespace TrustClaims.Web.Pages.Customers;

/// <summary>The fields of the declaring form as they were filled in, right or wrong: what the draft keeps.</summary>
public sealed record DeclareFields
{
    /// <summary>"whole" for everything in the parcel, "some" for the items ticked; empty where there are only items.</summary>
    public string Which { get; init; } = "";

    public IReadOnlyList<string> Items { get; init; } = [];

    public IReadOnlyDictionary<string, string> Quantities { get; init; } = new Dictionary<string, string>();

    public IReadOnlyDictionary<string, string> Values { get; init; } = new Dictionary<string, string>();

    public string Remedy { get; init; } = "";

    /// <summary>"today", "yesterday" or "other", which is <see cref="Date"/>.</summary>
    public string Day { get; init; } = "today";

    public string Date { get; init; } = "";

    public string Declarant { get; init; } = "";

    public string Comment { get; init; } = "";

    /// <summary>Makes one claim of a form sent twice.</summary>
    public string Once { get; init; } = "";

    /// <summary>What the page came to when it was sent: what people agree to is what they saw.</summary>
    public string Shown { get; init; } = "";

    /// <summary>Whether it was sent, so that mistakes are named; not while it is only being filled in.</summary>
    public bool Sent { get; init; }

    public static string NewOnce() => RandomNumberGenerator.GetHexString(32);

    public static DeclareFields From(IFormCollection form) => new()
    {
        Which = Typed.Line(form["which"]),
        Items = form["item"].Select(item => Typed.Line(item)).ToList(),
        Quantities = Named(form, "quantity-"),
        Values = Named(form, "value-"),
        Remedy = Typed.Line(form["remedy"]),
        Day = Typed.Line(form["day"]),
        Date = Typed.Line(form["date"]),
        Declarant = Typed.Line(form["declarant"]),
        Comment = Typed.Words(form["comment"]),
        Once = Typed.Line(form["once"]),
        Shown = Typed.Line(form["shown"]),
        Sent = !form.ContainsKey("update") && !form.ContainsKey("to"),
    };

    private static Dictionary<string, string> Named(IFormCollection form, string prefix)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, typed) in form.Where(field => field.Key.StartsWith(prefix, StringComparison.Ordinal)))
        {
            found[Typed.Line(name[prefix.Length..])] = Typed.Line(typed);
        }

        return found;
    }
}
