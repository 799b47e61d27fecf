namespace TrustClaims.Application.Settings;

/// <summary>Where this installation is reached: what is configured, or else where its server listens, known once it does. One for the process.</summary>
public sealed class InstallationAddress(ShopOptions shop)
{
    private string listensOn = "http://localhost:5000";

    /// <summary>Whose address it is.</summary>
    public ShopOptions Shop => shop;

    /// <summary>A page of this installation, as letters link to it.</summary>
    /// <param name="path">From the slash on.</param>
    public Uri Page(string path) => new($"{(shop.BaseUrl ?? listensOn).TrimEnd('/')}{path}");

    /// <summary>Links lead there from now on, where no address is configured.</summary>
    public void ListensOn(Uri address) => listensOn = address.AbsoluteUri;
}
