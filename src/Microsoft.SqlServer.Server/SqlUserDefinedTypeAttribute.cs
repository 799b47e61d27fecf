namespace Microsoft.SqlServer.Server;

/// <summary>Marks a type as a user-defined type of the server.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = false, Inherited = true)]
public sealed class SqlUserDefinedTypeAttribute(Format format) : Attribute
{
    private int maxByteSize;

    public Format Format { get; } = format is Format.Native or Format.UserDefined
        ? format
        : throw new ArgumentOutOfRangeException(nameof(format), format, "Native or UserDefined");

    public bool IsByteOrdered { get; set; }

    public bool IsFixedLength { get; set; }

    /// <summary>Bytes; -1 stands for 2 GB.</summary>
    public int MaxByteSize
    {
        get => maxByteSize;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, -1);
            maxByteSize = value;
        }
    }

    public string? Name { get; set; }

    public string? ValidationMethodName { get; set; }
}
