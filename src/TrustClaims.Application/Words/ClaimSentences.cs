using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Promises;

namespace TrustClaims.Application.Words;

/// <summary>
/// Whatever is said of a claim, its rules, its promises and what happened to it, in the language of the current reader. Pages, letters and the API
/// all say it in these words.
/// </summary>
public sealed partial class ClaimSentences(WordsOf words)
{
    private readonly Texts texts = words.Claims;

    /// <summary>The name of a type, status, remedy, promise kind, standing, channel ... as a label; key <c>ClaimType.LostParcel</c>.</summary>
    public string Name<TEnum>(TEnum member)
        where TEnum : struct, Enum => texts[$"{typeof(TEnum).Name}.{member}"];

    /// <summary>What a promise is about: of a contract, money is no refund.</summary>
    public string Name(PromiseKind kind, bool isForContract) => texts[$"PromiseKind.{kind}{(isForContract && kind == PromiseKind.RefundBy ? ".contract" : "")}"];

    /// <summary>The remedy as part of a sentence, with its amount where it is money: "un remboursement de 38,50 €".</summary>
    public string RemedyOf(Remedy remedy, Money amount) => texts[$"remedyOf.{remedy}", amount];

    /// <summary>The same without an amount: "un remboursement".</summary>
    public string Short(Remedy remedy) => texts[$"remedyShort.{remedy}"];

    /// <summary>A category of items by its word in the reader's language, where we have one; else as the shop writes it.</summary>
    public string Category(string category) => Known("category", category);

    /// <summary>The name that somebody gave a policy; the one that came with the product is said in the reader's language.</summary>
    public string PolicyName(string name) => Known("policyName", name);

    private string Known(string family, string name) => texts.Has($"{family}.{name}") ? texts[$"{family}.{name}"] : name;

    /// <summary>A promise to its customer: what, until when, and how it ended.</summary>
    public string PromiseText(Promise promise) => PromiseText(promise.Kind, promise.State, promise.Due, promise.EndedAt);

    public string PromiseText(PromiseKind kind, PromiseState state, DateTimeOffset due, DateTimeOffset? endedAt) =>
        texts[state == PromiseState.Broken && endedAt < due ? "promise.Broken.early" : $"promise.{kind}.{state}", due, endedAt ?? due];
}
