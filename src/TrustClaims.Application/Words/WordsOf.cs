using System.Resources;
using TrustClaims.Application.Settings;

namespace TrustClaims.Application.Words;

/// <summary>
/// Every text that anybody reads, by area: a pair of resource files each, French the neutral one. What customers read is held to the words of
/// trust by tests.
/// </summary>
public sealed class WordsOf(ShopOptions shop)
{
    /// <summary>Sentences on rules, decisions, states, types, remedies, promises: for pages, letters and the API.</summary>
    public Texts Claims { get; } = Area("Claims", shop);

    /// <summary>What stands in the way of a request, by the refusal's code, and mistakes by theirs.</summary>
    public Texts Refusals { get; } = Area("Refusals", shop);

    /// <summary>Letters to customers.</summary>
    public Texts Letters { get; } = Area("Letters", shop);

    /// <summary>The customer pages.</summary>
    public Texts Customers { get; } = Area("Customers", shop);

    /// <summary>The pages of agents and managers.</summary>
    public Texts Staff { get; } = Area("Staff", shop);

    /// <summary>Texts that agents begin from when they write to a customer.</summary>
    public Texts Ready { get; } = Area("Ready", shop);

    /// <summary>What the API alone can say: of keys, bodies and calls.</summary>
    public Texts Api { get; } = Area("Api", shop);

    private static Texts Area(string name, ShopOptions shop) =>
        new(new ResourceManager($"TrustClaims.Application.Words.{name}", typeof(WordsOf).Assembly), shop.Zone);
}
