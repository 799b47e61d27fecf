using FluentValidation;
using TrustClaims.Domain;

namespace TrustClaims.Application.Settings;

/// <summary>How what people of ours decide is said: section <c>Desk</c>.</summary>
public sealed class DeskOptions
{
    public const string Section = "Desk";

    /// <summary>Seconds during which what was decided at the desk may be taken back before anything is sent, 0 to 60; with 0 it is said at once.</summary>
    public int UndoSeconds { get; set; } = 10;

    /// <summary>Nobody declines more than this alone: an amount in the shop's currency such as "500.00". Null: whoever may decline it does so alone.</summary>
    public string? SecondSignatureAbove { get; set; }

    /// <summary>When what is decided now is said.</summary>
    public DateTimeOffset SaidAfter(DateTimeOffset now) => now.AddSeconds(UndoSeconds);

    /// <exception cref="FormatException">It was not validated.</exception>
    public Money? SecondSignature(Currency currency) => SecondSignatureAbove is null ? null
        : Money.TryParse(SecondSignatureAbove, currency, out var amount) ? amount : throw new FormatException(SecondSignatureAbove);
}

/// <summary>Held at start.</summary>
public sealed class DeskOptionsValidator : AbstractValidator<DeskOptions>
{
    public DeskOptionsValidator(ShopOptions shop)
    {
        RuleFor(desk => desk.UndoSeconds).InclusiveBetween(0, 60).WithMessage("Desk:UndoSeconds must be from 0 to 60.");
        RuleFor(desk => desk.SecondSignatureAbove).Must(text => text is null || Money.TryParse(text, Currency.Of(shop.Currency), out _))
            .WithMessage("Desk:SecondSignatureAbove must be an amount in the shop's currency such as 500.00.");
    }
}
