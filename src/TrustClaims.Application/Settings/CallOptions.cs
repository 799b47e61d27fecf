using FluentValidation;
using TrustClaims.Domain.Exchanges;
using TrustClaims.Domain.Promises;

namespace TrustClaims.Application.Settings;

/// <summary>How many calls we can promise: section <c>Calls</c>. They are promised within the hours of section <c>Calendar</c>.</summary>
public sealed class CallOptions
{
    public const string Section = "Calls";

    /// <summary>How many people can call at once: so many calls fit into one quarter of an hour, 1 to 100.</summary>
    public int AtOnce { get; set; } = 2;

    /// <summary>On how many days with a quarter of an hour left calls are offered, 1 to 30.</summary>
    public int DaysAhead { get; set; } = 5;

    public CallTimes Times(WorkingCalendar calendar) => new(calendar, AtOnce, DaysAhead);
}

/// <summary>Held at start: a call that nobody can make is a broken promise.</summary>
public sealed class CallOptionsValidator : AbstractValidator<CallOptions>
{
    public CallOptionsValidator()
    {
        RuleFor(calls => calls.AtOnce).InclusiveBetween(1, 100).WithMessage("Calls:AtOnce must be from 1 to 100.");
        RuleFor(calls => calls.DaysAhead).InclusiveBetween(1, 30).WithMessage("Calls:DaysAhead must be from 1 to 30.");
    }
}
