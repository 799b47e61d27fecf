using FluentValidation;

namespace TrustClaims.Application.Settings;

/// <summary>What is kept of what was said: section <c>Exchanges</c>.</summary>
public sealed class ExchangeOptions
{
    public const string Section = "Exchanges";

    /// <summary>What customers are promised: nobody keeps less.</summary>
    public const int FewestMonths = 12;

    public const int MostMonths = 1200;

    /// <summary>Calendar months that what was said is kept, both ends included; on a claim that is open it stays, however old.</summary>
    public int KeepMonths { get; set; } = 24;
}

public sealed class ExchangeOptionsValidator : AbstractValidator<ExchangeOptions>
{
    public ExchangeOptionsValidator() => RuleFor(exchanges => exchanges.KeepMonths).InclusiveBetween(ExchangeOptions.FewestMonths, ExchangeOptions.MostMonths)
        .WithMessage("Exchanges:KeepMonths must be from 12 to 1200: customers read at least 12 months on their page.");
}
