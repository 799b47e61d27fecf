using TrustClaims.Application.Words;
using TrustClaims.Domain.Customers;

namespace TrustClaims.Web.Pages.Agents;

/// <summary>In which language, and where, somebody wants to be written to: today, not on the day they wrote.</summary>
/// <param name="Language">fr or en.</param>
/// <param name="Prefers">Null for somebody whom we do not know.</param>
public sealed record HowToWrite(string Language, WrittenChannel? Prefers)
{
    /// <summary>Whoever wants an SMS is not written to by mail from here.</summary>
    public bool ByMail => Prefers is not WrittenChannel.Sms;

    /// <summary>"français, par SMS"</summary>
    public string In(Texts texts) => Prefers is { } channel ? texts["how", texts[$"language.{Language}"], texts[$"claim.customer.prefers.{channel}"]] : texts[$"language.{Language}"];
}
