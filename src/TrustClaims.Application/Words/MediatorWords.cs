using TrustClaims.Application.Settings;

namespace TrustClaims.Application.Words;

/// <summary>The way to the mediator, where our own ways end.</summary>
public static class MediatorWords
{
    /// <param name="texts">An area that says "mediator", with who it is, and "mediator.ask" where nobody has been named.</param>
    public static string Mediator(this Texts texts, MediatorOptions mediator) => string.IsNullOrWhiteSpace(mediator.Name)
        ? texts["mediator.ask"]
        : texts["mediator", string.Join(", ", new[] { mediator.Name, mediator.Address, mediator.Url }.Where(part => !string.IsNullOrWhiteSpace(part)))];
}
