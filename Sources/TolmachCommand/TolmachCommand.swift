import Tolmach

@main struct TolmachCommand {
    static func main() {}
}
