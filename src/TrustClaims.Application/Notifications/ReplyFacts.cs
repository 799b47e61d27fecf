namespace TrustClaims.Application.Notifications;

/// <summary>What a person of ours wrote to a customer, and their real name.</summary>
public sealed record ReplyFacts(string Text, string Author);
