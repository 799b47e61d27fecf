namespace TrustClaims.Domain.Voices;

/// <summary>One person was told of one change: never twice, whatever a program may do.</summary>
public sealed class ToldOfChange
{
    private ToldOfChange()
    {
    }

    public ToldOfChange(Guid change, CustomerId customer, DateTimeOffset at) => (Change, Customer, At) = (change, customer, at);

    public Guid Change { get; private set; }

    public CustomerId Customer { get; private set; }

    public DateTimeOffset At { get; private set; }
}
