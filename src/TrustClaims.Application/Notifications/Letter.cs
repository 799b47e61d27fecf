using System.Net.Mail;
using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Trust;

namespace TrustClaims.Application.Notifications;

/// <summary>One letter, ready to go.</summary>
/// <param name="Id">The message's id: a letter handed over twice is one letter.</param>
/// <param name="Said">What it says of the matter alone, without greeting and signature and without a person's own words, which are kept elsewhere.</param>
public sealed record Letter(
    Guid Id, DateTimeOffset At, MailAddress From, MailAddress To, string Subject, string Text, string Html, string Language, string Said);

/// <summary>What a letter on a claim is written from.</summary>
/// <param name="Facts">What was true when it happened; the claim itself may have moved on, and is not asked.</param>
/// <param name="Decision">The engine's decision that stood then.</param>
/// <param name="Policy">The policy under which it was made.</param>
/// <param name="Link">The customer's own page of this claim.</param>
public sealed record LetterMatter(LetterFacts Facts, ClaimDecision Decision, Agreement Agreement, TrustPolicy Policy, Uri Link);

/// <summary>The door through which letters leave: files today, a mail server elsewhere.</summary>
public interface ILetterPort
{
    /// <summary>Hands it over exactly once for its id: one that was handed over before is done and changes nothing.</summary>
    Task HandOver(Letter letter, CancellationToken cancellation);
}
