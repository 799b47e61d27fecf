using FluentValidation;
using TrustClaims.Application.Notifications;
using TrustClaims.Domain.Exchanges;

namespace TrustClaims.Application.Settings;

/// <summary>The gateway that short messages go through, and when none goes: section <c>Sms</c>. Without an address they are files in <c>Data:Folder/sms</c>.</summary>
public sealed class SmsOptions
{
    public const string Section = "Sms";

    public string? Url { get; set; }

    public string? Key { get; set; }

    /// <summary>For one message, 1 to 60.</summary>
    public int TimeoutSeconds { get; set; } = 30;

    /// <summary>"21:00", by the shop's clock: from then until <see cref="QuietTo"/> nothing goes. The same hour twice: it goes at any time.</summary>
    public TimeOnly QuietFrom { get; set; } = new(21, 0);

    public TimeOnly QuietTo { get; set; } = new(8, 0);

    public TimeSpan Timeout => TimeSpan.FromSeconds(TimeoutSeconds);

    public QuietHours QuietHoursIn(TimeZoneInfo zone) => new(QuietFrom, QuietTo, zone);
}

/// <summary>Held at start.</summary>
public sealed class SmsOptionsValidator : AbstractValidator<SmsOptions>
{
    public SmsOptionsValidator()
    {
        RuleFor(sms => sms.TimeoutSeconds).InclusiveBetween(1, (int)SendLetters.LongestSending.TotalSeconds);
        RuleFor(sms => sms.Url).Must(url => Uri.TryCreate(url, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.IsLoopback))
            .When(sms => !string.IsNullOrEmpty(sms.Url)).WithMessage("Sms:Url must be an https address, or one of this machine.");
        RuleFor(sms => sms.Key).Must(key => !string.IsNullOrEmpty(key) && key.All(letter => letter is > ' ' and <= '~'))
            .When(sms => !string.IsNullOrEmpty(sms.Url)).WithMessage("Sms:Url goes with Sms:Key, in plain letters without spaces.");
    }
}
