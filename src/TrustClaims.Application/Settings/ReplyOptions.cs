using FluentValidation;
using TrustClaims.Application.Exchanges;
using TrustClaims.Domain.Customers;

namespace TrustClaims.Application.Settings;

/// <summary>Where customers' answers to our letters arrive: in section <c>Mail</c>.</summary>
public sealed class ReplyOptions
{
    public const string Section = "Mail";

    /// <summary>What stands before the @ of any address, by RFC 5321.</summary>
    public const int LongestLocalPart = 64;

    /// <summary>"reponse@example.org": a letter's own address has a token after a plus. None, and letters have no address for answers.</summary>
    public string? ReplyAddress { get; set; }
}

public sealed class ReplyOptionsValidator : AbstractValidator<ReplyOptions>
{
    private const int Token = 1 + ReplyAddresses.LongestToken;

    public ReplyOptionsValidator() => RuleFor(mail => mail.ReplyAddress)
        .Must(address => Contact.TryEmail(address, out var email) && email.IndexOf('@', StringComparison.Ordinal) + Token <= ReplyOptions.LongestLocalPart && !email.Contains('+', StringComparison.Ordinal))
        .When(mail => !string.IsNullOrWhiteSpace(mail.ReplyAddress))
        .WithMessage("Mail:ReplyAddress must be an address such as reponse@example.org, without a plus, and with at most 13 characters before the @.");
}
