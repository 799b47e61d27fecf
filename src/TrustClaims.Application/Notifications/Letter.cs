using System.Net.Mail;
using TrustClaims.Domain;
using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Customers;
using TrustClaims.Domain.Trust;

namespace TrustClaims.Application.Notifications;

/// <summary>One letter, ready to go.</summary>
/// <param name="Id">The message's id: a letter handed over twice is one letter.</param>
/// <param name="To">Null for somebody whose phone number alone we know.</param>
/// <param name="Said">What it says of the matter alone, without greeting and signature and without a person's own words, which are kept elsewhere.</param>
public sealed record Letter(
    Guid Id, DateTimeOffset At, MailAddress From, MailAddress? To, string Subject, string Text, string Html, string Language, string Said)
{
    /// <summary>Where an answer to it goes; null where that is <see cref="From"/>.</summary>
    public MailAddress? ReplyTo { get; init; }

    /// <summary>The way it goes: the customer's own choice where we know the address for it.</summary>
    public WrittenChannel Channel { get; init; }

    /// <summary>Where an SMS goes, as E.164; null for somebody whose e-mail address alone we know.</summary>
    public string? Phone { get; init; }

    /// <summary>All of it that an SMS says.</summary>
    public string Short { get; init; } = "";

    /// <summary>The same without its link, which is not for the timeline: it lets in whoever has it.</summary>
    public string ShortSaid { get; init; } = "";

    /// <summary>The same each time that it is sent: who has it already may drop the second copy.</summary>
    public string MessageId => $"<{Id:N}@{From.Host}>";
}

/// <summary>What a letter on a claim is written from.</summary>
/// <param name="Kind">The outbox's: what happened once may be told twice, a week apart.</param>
/// <param name="Facts">What was true when it happened; the claim itself may have moved on, and is not asked.</param>
/// <param name="Decision">The engine's decision that stood then.</param>
/// <param name="Policy">The policy under which it was made.</param>
/// <param name="AsksEffort">Its customer may be asked how easy it was, and has not said yet.</param>
public sealed record LetterMatter(string Kind, LetterFacts Facts, ClaimDecision Decision, Agreement Agreement, TrustPolicy Policy, WayBack Back, bool AsksEffort)
{
    /// <summary>The sum in which shipping is included, where the claim made everything in an order lost; null where in none.</summary>
    public Money? WithShipping { get; init; }
}

/// <summary>The door through which letters leave: files, or a mail server.</summary>
public interface ILetterPort
{
    /// <summary>
    /// Hands it over within <see cref="SendLetters.LongestSending"/>. What knows ids hands it over once for its id, and one that was handed over before
    /// is done and changes nothing; a mail server knows none, and gets the same <see cref="Letter.MessageId"/> again.
    /// </summary>
    /// <exception cref="NotHandedOverException">The other side did not take it.</exception>
    Task HandOver(Letter letter, CancellationToken cancellation);
}
