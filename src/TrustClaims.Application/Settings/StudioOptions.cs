using FluentValidation;

namespace TrustClaims.Application.Settings;

/// <summary>What the studio may take: section <c>Studio</c>.</summary>
public sealed class StudioOptions
{
    public const string Section = "Studio";

    /// <summary>How many claims are kept in memory at most, each about 170 bytes; of more, the latest are replayed, and the page says from when on.</summary>
    public int MostClaims { get; set; } = 5_000_000;
}

/// <summary>Held at start.</summary>
public sealed class StudioOptionsValidator : AbstractValidator<StudioOptions>
{
    public StudioOptionsValidator() =>
        RuleFor(studio => studio.MostClaims).GreaterThan(0).WithMessage("Studio:MostClaims must be above 0.");
}
