namespace TrustClaims.Domain.Claims;

/// <summary>What makes it right again. Goods come from stock; the others are money.</summary>
public enum Remedy
{
    Refund,
    Resend,
    Exchange,
    Repair,
    SparePart,
    StoreCredit,
    Indemnity,
}

public static class Remedies
{
    public static bool IsMoney(this Remedy remedy) => remedy is Remedy.Refund or Remedy.StoreCredit or Remedy.Indemnity;

    /// <summary>Only what takes a whole new item out of stock depends on the stock.</summary>
    public static bool NeedsStock(this Remedy remedy) => remedy is Remedy.Resend or Remedy.Exchange;
}
