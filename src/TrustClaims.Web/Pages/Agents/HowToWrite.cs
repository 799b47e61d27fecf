using TrustClaims.Application.Notifications;
using TrustClaims.Application.Words;
using TrustClaims.Domain.Customers;

namespace TrustClaims.Web.Pages.Agents;

/// <summary>In which language, and where, somebody is written to: today, not on the day they wrote.</summary>
/// <param name="Language">fr or en.</param>
/// <param name="Channel">Null where we know no address at all.</param>
public sealed record HowToWrite(string Language, WrittenChannel? Channel)
{
    /// <summary>Whoever gets an SMS is not written to by mail from here.</summary>
    public bool ByMail => Channel is not WrittenChannel.Sms;

    /// <summary>As our letters go.</summary>
    public static HowToWrite Of(Recipient to) => new(to.Language, to.Channel);

    /// <summary>"français, par SMS"</summary>
    public string In(Texts texts) => Channel is { } channel ? texts["how", texts[$"language.{Language}"], texts[$"claim.customer.prefers.{channel}"]] : texts[$"language.{Language}"];
}
