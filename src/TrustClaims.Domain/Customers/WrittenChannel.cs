namespace TrustClaims.Domain.Customers;

/// <summary>How we write to a customer.</summary>
public enum WrittenChannel
{
    Mail,
    Sms,
}
