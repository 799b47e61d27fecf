using TrustClaims.Application.Exchanges;

namespace TrustClaims.Web.Api.Inbound;

/// <summary>What became of a message.</summary>
internal sealed record InboundMailAnswer(MailOutcome Outcome);
