namespace TrustClaims.Web.Api.Policies;

/// <summary>A policy in its one JSON form, which the API, the command line, the studio and the stored versions share.</summary>
internal sealed record PolicyDocument;
