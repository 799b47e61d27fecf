using FluentValidation;

namespace TrustClaims.Application.Settings;

/// <summary>When we write before the customer does: section <c>WriteFirst</c>.</summary>
public sealed class WriteFirstOptions
{
    public const string Section = "WriteFirst";

    /// <summary>Where nothing is said it is on, but for a demonstration, whose customers are invented.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Calendar days after the expected day on which a parcel that has not arrived is overdue, 0 to 60.</summary>
    public int OverdueDays { get; set; } = 3;

    /// <summary>News older than so many days is history, and nobody is written to about it: 1 to 60.</summary>
    public int NotOlderThanDays { get; set; } = 7;

    /// <summary>How many of these messages one customer gets at most within <see cref="WithinDays"/>, 1 to 100.</summary>
    public int MostPerCustomer { get; set; } = 2;

    /// <summary>In days of 24 hours, 1 to 366.</summary>
    public int WithinDays { get; set; } = 30;
}

public sealed class WriteFirstOptionsValidator : AbstractValidator<WriteFirstOptions>
{
    public WriteFirstOptionsValidator()
    {
        RuleFor(first => first.OverdueDays).InclusiveBetween(0, 60);
        RuleFor(first => first.NotOlderThanDays).InclusiveBetween(1, 60);
        RuleFor(first => first.MostPerCustomer).InclusiveBetween(1, 100);
        RuleFor(first => first.WithinDays).InclusiveBetween(1, 366);
    }
}
