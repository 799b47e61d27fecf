using System.CommandLine;

var root = new RootCommand("TrustClaims, for operators.");
return await root.Parse(args).InvokeAsync();
