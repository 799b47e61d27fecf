using System.Globalization;
using FluentValidation;
using TrustClaims.Domain;
using TrustClaims.Domain.Promises;

namespace TrustClaims.Application.Settings;

/// <summary>What is promised of a parcel, and what we give when a promise of ours is broken: section <c>Promises</c>.</summary>
public sealed class PromisesOptions
{
    public const string Section = "Promises";

    /// <summary>Days on which things are carried out, within which a parcel that was sent is there, 1 to 30.</summary>
    public int ParcelDays { get; set; } = 3;

    /// <summary>
    /// By kind of promise, the amount by whole days of delay from which on it is given, in the shop's currency: <c>RefundBy: { "0": "5.00", "3": "10.00" }</c>. The
    /// published table of the house where it is left out; kinds that are missing give none.
    /// </summary>
    public Dictionary<PromiseKind, Dictionary<int, string>>? Gestures { get; set; }

    /// <summary>The most that is given for one claim.</summary>
    public string MostPerClaim { get; set; } = "30.00";

    /// <summary>The most that is given to one customer in a year of 365 days, for all their claims.</summary>
    public string MostPerCustomer { get; set; } = "150.00";

    internal static IReadOnlyList<PromiseKind> Kinds { get; } =
    [
        PromiseKind.AnswerBy, PromiseKind.RefundBy, PromiseKind.CreditBy, PromiseKind.ParcelSentBy, PromiseKind.ParcelThereBy, PromiseKind.RepairArrangedBy,
    ];

    internal Dictionary<PromiseKind, Dictionary<int, string>> Steps => Gestures ?? Kinds.ToDictionary(
        kind => kind, kind => kind == PromiseKind.AnswerBy ? new Dictionary<int, string> { [0] = "5" } : new Dictionary<int, string> { [0] = "5", [3] = "10" });

    /// <exception cref="FormatException">The settings were not held.</exception>
    internal GestureTable Table(Currency currency) => new(
        Steps.SelectMany(kind => kind.Value, (kind, step) => new GestureStep(kind.Key, step.Key, Amount(step.Value, currency)))
            .OrderBy(step => step.Kind).ThenBy(step => step.FromDays).ToList(),
        Amount(MostPerClaim, currency),
        Amount(MostPerCustomer, currency));

    internal static bool IsAmount(string text, Currency currency) => Money.TryParse(text, currency, out _);

    private static Money Amount(string text, Currency currency) => Money.TryParse(text, currency, out var amount)
        ? amount
        : throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"'{text}' is no amount in {currency.Code}."));
}

/// <summary>Held at start: the table is published.</summary>
public sealed class PromisesOptionsValidator : AbstractValidator<PromisesOptions>
{
    /// <param name="shop">Whose currency the amounts are in.</param>
    public PromisesOptionsValidator(ShopOptions shop)
    {
        var currency = Currency.TryParse(shop.Currency, out var known) ? known : Currency.Eur;
        RuleFor(promises => promises.ParcelDays).InclusiveBetween(1, 30);
        RuleFor(promises => promises.MostPerClaim).Must(text => PromisesOptions.IsAmount(text, currency))
            .WithMessage("Promises:MostPerClaim must be an amount in the shop's currency such as 30.00.");
        RuleFor(promises => promises.MostPerCustomer).Must(text => PromisesOptions.IsAmount(text, currency))
            .WithMessage("Promises:MostPerCustomer must be an amount in the shop's currency such as 150.00.");
        RuleFor(promises => promises.Steps).Must(kinds => kinds.Keys.All(PromisesOptions.Kinds.Contains))
            .WithMessage($"Promises:Gestures must name kinds among {string.Join(", ", PromisesOptions.Kinds)}.");
        RuleFor(promises => promises.Steps).Must(kinds => kinds.Values.All(steps => steps.All(step => step.Key is >= 0 and <= 365 && PromisesOptions.IsAmount(step.Value, currency))))
            .WithMessage("Promises:Gestures must be amounts in the shop's currency by days of delay, 0 to 365, such as 0: 5.00.");
    }
}
