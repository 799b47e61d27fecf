namespace Microsoft.SqlServer.Server;

/// <summary>A type that claims to be a user-defined type of the server and is not.</summary>
public sealed class InvalidUdtException : SystemException
{
    internal InvalidUdtException()
    {
    }

    internal InvalidUdtException(string message)
        : base(message)
    {
    }

    internal InvalidUdtException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Called by SqlClient.</summary>
    public static InvalidUdtException Create(Type udtType, string resourceReason) =>
        new($"'{udtType}' is an invalid user-defined type, reason: {resourceReason}.");
}
