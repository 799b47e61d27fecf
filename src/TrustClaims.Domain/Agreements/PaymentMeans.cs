namespace TrustClaims.Domain.Agreements;

/// <summary>How money goes back to a customer.</summary>
/// <param name="Method">The shop's word for it: card, transfer ...</param>
/// <param name="Reference">Of the payment that is given back.</param>
/// <param name="Account">IBAN, for contracts.</param>
public sealed record PaymentMeans(string? Method, string? Reference, string? Account)
{
    public bool AreKnown => Method is not null || Reference is not null || Account is not null;

    public static PaymentMeans Of(Agreement agreement) => agreement switch
    {
        Order { IsPaidElsewhere: true } => new PaymentMeans(null, null, null),
        Order order => new PaymentMeans(order.PaymentMethod, order.PaymentReference, null),
        Contract contract => new PaymentMeans(null, null, contract.PayoutAccount),
        _ => throw new InvalidOperationException($"No payment for {agreement.GetType().Name}."),
    };
}
