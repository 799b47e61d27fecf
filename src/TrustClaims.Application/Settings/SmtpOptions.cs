using FluentValidation;
using TrustClaims.Application.Notifications;

namespace TrustClaims.Application.Settings;

/// <summary>The mail server that letters go through: section <c>Mail:Smtp</c>. Without a host they are files in <c>Data:Folder/mail</c>.</summary>
public sealed class SmtpOptions
{
    public const string Section = "Mail:Smtp";

    public string? Host { get; set; }

    public int Port { get; set; } = 587;

    public string? User { get; set; }

    public string? Password { get; set; }

    /// <summary>STARTTLS before anything is said; a server that does not offer it gets nothing.</summary>
    public bool Tls { get; set; } = true;

    /// <summary>For the sending of one letter as a whole, 1 to 60.</summary>
    public int TimeoutSeconds { get; set; } = 30;

    public TimeSpan Timeout => TimeSpan.FromSeconds(TimeoutSeconds);
}

/// <summary>Held at start.</summary>
public sealed class SmtpOptionsValidator : AbstractValidator<SmtpOptions>
{
    public SmtpOptionsValidator()
    {
        RuleFor(smtp => smtp.Port).InclusiveBetween(1, 65_535);
        RuleFor(smtp => smtp.TimeoutSeconds).InclusiveBetween(1, (int)SendLetters.LongestSending.TotalSeconds);
        RuleFor(smtp => smtp.Tls).Equal(true).When(smtp => !string.IsNullOrEmpty(smtp.User))
            .WithMessage("Mail:Smtp:User goes with Mail:Smtp:Tls=true alone: no password travels in the clear.");
    }
}
